// The colours of a chart on dark paper.
(() => {
  const coopetition = window.coopetition ??= {};
  const pen = document.createElement('canvas').getContext('2d');

  // Those that are given; others so light that they can be seen
  const onDark = coopetition.onDark = (value, colours, name = '') =>
    typeof value === 'string' ? colours[value.toLowerCase()] ?? (/color$/.test(name) ? lightened(value) : value)
      : Array.isArray(value) ? value.map(item => onDark(item, colours, name))
        : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, onDark(item, colours, key)]))
          : value;

  const lightened = colour => {
    pen.fillStyle = '#000000';
    pen.fillStyle = colour;
    if (!/^#/.test(pen.fillStyle)) return colour;
    const parts = [1, 3, 5].map(at => parseInt(pen.fillStyle.slice(at, at + 2), 16));
    const bright = parts[0] * 0.3 + parts[1] * 0.59 + parts[2] * 0.11;
    const share = Math.max(0, (140 - bright) / (255 - bright));
    return share === 0 ? colour : `rgb(${parts.map(part => Math.round(part + (255 - part) * share)).join(', ')})`;
  };
})();
