// What cannot be done is answered: whatever is thrown counts as a breakdown of the browser.
const answered = work => async (...given) => {
  try {
    return await work(...given);
  } catch (error) {
    return { error: String(error) };
  }
};

// Draws one figure at a time, the same each time: plotly.js names the parts of a drawing by chance.
window.draw = answered(async ({ figure, templates, size, dark, seed }) => {
  let state = seed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  // A name that is on the page already would not be given again
  document.body.replaceChildren();
  const { svg, width, height, background, layout, rowEdges = [], headings = [] } = await window.coopetition.picture(JSON.parse(figure), { size, dark, templates: JSON.parse(templates) });
  return { sheet: { svg, width, height, background }, layout, rowEdges, headings };
});

// Lays a drawing on the page, which is then printed.
window.lay = ({ svg, width, height }) => {
  document.querySelector('main').replaceChildren(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true));
  document.getElementById('paper').textContent = `@page { size: ${width}px ${height}px; margin: 0 }`;
};

window.photograph = answered(async (drawing, scale) => ({ png: await base64(await window.coopetition.photograph(drawing, scale)) }));

async function base64(blob) {
  const reader = new FileReader();
  await new Promise((done, fail) => {
    Object.assign(reader, { onload: done, onerror: fail });
    reader.readAsDataURL(blob);
  });
  return reader.result.slice(reader.result.indexOf(',') + 1);
}
