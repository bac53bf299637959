// Draws a chart with the house template, at the size that there is.
(() => {
  'use strict';
  const usual = [440, 360];
  const narrow = 640;
  const shared = window.coopetition ??= {};

  shared.height = (chart, width) => (chart.layout?.meta?.height ?? usual)[width >= narrow ? 0 : 1];

  const swapped = (value, colours) => typeof value === 'string' ? colours[value.toLowerCase()] ?? value
    : Array.isArray(value) ? value.map(item => swapped(item, colours))
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, swapped(item, colours)]))
    : value;

  shared.draw = (place, { chart, darkColours = {} }, { dark = false, width = place.clientWidth, height, templates = {}, interactive = true } = {}) => {
    const { data = [], layout = {}, config = {} } = dark ? swapped(chart, darkColours) : structuredClone(chart);
    return window.Plotly.react(
      place,
      data,
      { template: templates[dark ? 'dark' : 'light'], ...layout, width, height: height ?? shared.height(chart, width), autosize: false },
      { ...config, staticPlot: !interactive, displayModeBar: false, responsive: false });
  };
})();
