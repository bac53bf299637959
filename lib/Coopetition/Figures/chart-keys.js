// Reads a chart point by point with the keyboard.
(() => {
  const coopetition = window.coopetition ??= {};

  // Arrow keys move over the points, from line to line or row to row by those up and down: what a pointer would show is shown and spoken
  coopetition.byKeys = (place, target) => {
    const rows = place.data.flatMap((trace, curveNumber) => {
      // Of the points of pies, globes and solids plotly.js shows nothing when asked
      if (trace.hoverinfo === 'skip' || !place._fullData[curveNumber].xaxis) return [];
      if (trace.z) return trace.z.filter(Array.isArray).map((row, index) => row.map((value, column) => value === null ? null : { curveNumber, pointNumber: [index, column] }));
      return [Array.from(trace.x ?? trace.y ?? [], (_, index) => [trace.x, trace.y].some(values => values?.[index] === null) ? null : { curveNumber, pointNumber: index })];
    }).map(row => row.filter(Boolean)).filter(row => row.length > 0);
    if (rows.length === 0) return;
    if (!target.nextElementSibling?.matches('[data-spoken]')) {
      target.insertAdjacentHTML('afterend', '<span data-spoken role="status" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"></span>');
    }
    Object.assign(target, { tabIndex: 0, role: 'application', ariaRoleDescription: 'chart', ariaDescription: 'Arrow keys move over its points.' });
    let [row, column] = [0, -1];
    new MutationObserver(() => {
      if (document.activeElement !== target) return;
      const [first = '', ...more] = [...place.querySelectorAll('.hoverlayer text')].flatMap(text => text.querySelector('.line') ? [...text.querySelectorAll('.line')] : [text]).map(line => line.textContent).filter(Boolean);
      target.nextElementSibling.textContent = more.length > 0 ? `${first}, ${more.join(' ')}` : first;
    }).observe(place.querySelector('.hoverlayer'), { childList: true, subtree: true });
    target.onblur = () => Plotly.Fx.unhover(place);
    target.onkeydown = event => {
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      if (event.key === 'Escape') Plotly.Fx.unhover(place);
      if (!step) return;
      event.preventDefault();
      const isAlong = step[0] === 0 || rows.length === 1;
      const to = column < 0 ? 0 : column + (isAlong ? step[0] + step[1] : 0);
      if (isAlong && !rows[row][to] && rows[row + step[1]]) [row, column] = [row + step[1], step[1] > 0 ? 0 : rows[row + step[1]].length - 1];
      else [row, column] = [Math.min(Math.max(row + (isAlong ? 0 : step[0]), 0), rows.length - 1), to];
      column = Math.min(Math.max(column, 0), rows[row].length - 1);
      Plotly.Fx.hover(place, [rows[row][column]]);
    };
  };
})();
