// Draws one figure at a time, the same each time: plotly.js names the parts of a drawing by chance.
window.draw = async ({ figure, templates, size, dark, seed, scale }) => {
  let state = seed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  // A name that is on the page already would not be given again
  document.body.replaceChildren();
  try {
    const picture = await window.coopetition.picture(JSON.parse(figure), { size, dark, templates: JSON.parse(templates) });
    const { width, height, svg } = picture;
    const image = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    image.style.display = 'block';
    document.body.append(document.importNode(image, true));
    document.getElementById('paper').textContent = `@page { size: ${width}px ${height}px; margin: 0 }`;
    return { width, height, svg, layout: picture.layout, rowEdges: picture.rowEdges ?? [], headings: picture.headings ?? [], png: scale ? await base64(await window.coopetition.photograph(picture, scale)) : null };
  } catch (error) {
    return { error: String(error) };
  }
};

async function base64(blob) {
  const reader = new FileReader();
  await new Promise((done, fail) => {
    Object.assign(reader, { onload: done, onerror: fail });
    reader.readAsDataURL(blob);
  });
  return reader.result.slice(reader.result.indexOf(',') + 1);
}
