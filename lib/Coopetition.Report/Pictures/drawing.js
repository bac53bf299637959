// Draws one figure at a time, the same each time: plotly.js names the parts of a drawing by chance.
window.draw = async ({ figure, seed, licence, scale }) => {
  let state = seed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (const last of document.querySelectorAll('.js-plotly-plot')) {
    Plotly.purge(last);
  }
  const paper = document.createElement('div');
  document.body.replaceChildren(paper);
  try {
    const { data, layout, config } = JSON.parse(figure);
    licenseOn(layout, licence);
    await Plotly.newPlot(paper, data, { ...layout, autosize: false }, { ...config, staticPlot: true, responsive: false });
    const { width, height } = paper._fullLayout;
    document.getElementById('paper').textContent = `@page { size: ${width}px ${height}px; margin: 0 }`;
    const svg = inXml(Plotly.Snapshot.toSVG(paper, 'svg', 1));
    return { width, height, svg, png: scale ? await photograph(svg, width, height, scale) : null };
  } catch (error) {
    return { error: String(error) };
  }
};

// Base64. A screenshot would take twice as long, since it waits for the screen's own drawing.
async function photograph(svg, width, height, scale) {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = new OffscreenCanvas(across, down);
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, across, down);
  pen.drawImage(image, 0, 0, across, down);
  const picture = await canvas.convertToBlob({ type: 'image/png' });
  const reader = new FileReader();
  await new Promise((done, fail) => {
    Object.assign(reader, { onload: done, onerror: fail });
    reader.readAsDataURL(picture);
  });
  return reader.result.slice(reader.result.indexOf(',') + 1);
}

function inXml(text) {
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd').toWellFormed();
}

// A picture goes where no page says how it may be used; the footer does, if its last line has room.
function licenseOn(layout, licence) {
  const footer = layout?.annotations?.find?.(annotation => annotation?.name === 'footer');
  if (!footer?.text || !licence || footer.text.includes(licence)) {
    return;
  }
  const text = `${footer.text}${footer.text.endsWith('.') ? '' : '.'} ${licence}`;
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${footer.font?.size ?? layout.font?.size ?? 12}px ${footer.font?.family ?? layout.font?.family ?? 'sans-serif'}`;
  const lastLine = text.split(/<br\s*\/?>/).at(-1).replace(/<[^>]*>/g, '');
  const margin = 24;
  if (pen.measureText(lastLine).width <= (layout.width ?? 0) - margin) {
    footer.text = text;
  }
}
