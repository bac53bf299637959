// What a reader can take from a figure: pictures as the command exports them, and its citation.
(() => {
  'use strict';

  const scale = 2;
  const jsonOf = id => {
    const block = document.getElementById(id);
    return block && JSON.parse(block.textContent);
  };

  async function composed(figure) {
    await window.coopetition.plotlyReady();
    return window.coopetition.picture(window.coopetition.figureOf(figure.id), { templates: window.coopetition.templates });
  }

  function check(bytes) {
    let value = -1;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit++) {
        value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
      }
    }
    return (value ^ -1) >>> 0;
  }

  function textChunk(keyword, text) {
    const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
    const chunk = new Uint8Array(content.length + 8);
    const view = new DataView(chunk.buffer);
    view.setUint32(0, content.length - 4);
    chunk.set(content, 4);
    view.setUint32(content.length + 4, check(content));
    return chunk;
  }

  async function png(figure) {
    const drawn = await window.coopetition.photograph(await composed(figure), scale);
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    const afterHeader = 33;
    const provenance = jsonOf(`provenance_${figure.id}`);
    const texts = provenance ? [textChunk('Title', provenance.finding), textChunk('Coopetition', JSON.stringify(provenance))] : [];
    return new Blob([bytes.subarray(0, afterHeader), ...texts, bytes.subarray(afterHeader)], { type: 'image/png' });
  }

  async function svg(figure) {
    const picture = new DOMParser().parseFromString((await composed(figure)).svg, 'image/svg+xml');
    const provenance = jsonOf(`provenance_${figure.id}`);
    if (provenance) {
      const element = (space, name, content) => {
        const made = picture.createElementNS(space, name);
        made.append(content);
        return made;
      };
      const graphics = 'http://www.w3.org/2000/svg';
      const carried = element('urn:coopetition:provenance', 'provenance', JSON.stringify(provenance));
      picture.documentElement.prepend(
        element(graphics, 'title', provenance.finding),
        element(graphics, 'desc', provenance.description),
        element(graphics, 'metadata', carried));
    }
    return new Blob([new XMLSerializer().serializeToString(picture), '\n'], { type: 'image/svg+xml' });
  }

  function save(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function citation(figure) {
    const textOf = node => node.textContent.trim().replace(/\s+/g, ' ');
    const listed = [...figure.querySelectorAll('.sources li')].map(textOf);
    const sources = listed.length > 0 ? listed.join('; ') : [...figure.querySelectorAll('.sources')].map(node => textOf(node).replace(/^Sources?: /, '')).join('; ');
    const { edition, asOf } = jsonOf(`provenance_${figure.id}`) ?? {};
    return [
      textOf(figure.querySelector('[id^="finding_"]')).replace(/\.?$/, '.'),
      `${textOf(figure.querySelector('.kicker'))} of “${document.title}”${edition ? `, edition of ${edition}` : ''}.`,
      sources && `Sources: ${sources}.`,
      asOf && `Data as of ${asOf}.`,
      location.protocol.startsWith('http') && `${location.href.split('#')[0]}#${figure.id}`,
    ].filter(Boolean).join(' ');
  }

  const copy = content => navigator.clipboard.write([new ClipboardItem(content)]);
  const actions = [
    { name: 'PNG', of: 'PNG of', run: async figure => save(await png(figure), `${figure.id}.png`) },
    { name: 'SVG', of: 'SVG of', run: async figure => save(await svg(figure), `${figure.id}.svg`) },
    { name: 'Copy picture', of: 'Copy picture of', done: 'Copied', run: figure => copy({ 'image/png': png(figure) }) },
    { name: 'Copy citation', of: 'Copy citation of', done: 'Copied', run: figure => copy({ 'text/plain': new Blob([citation(figure)], { type: 'text/plain' }) }) },
  ];

  function buttonOf(action, figure, said) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.name;
    button.setAttribute('aria-label', `${action.of} ${figure.querySelector('.kicker').textContent.trim().toLowerCase()}`);
    button.addEventListener('click', async () => {
      try {
        await action.run(figure);
        said.textContent = action.done ?? '';
      } catch {
        said.textContent = 'The browser does not allow it here.';
      }
    });
    return button;
  }

  for (const figure of document.querySelectorAll('figure.figure')) {
    const bar = figure.querySelector('.actions');
    if (bar && document.getElementById(`provenance_${figure.id}`)) {
      const said = document.createElement('span');
      said.setAttribute('role', 'status');
      const [first, second, ...rest] = actions.map(action => buttonOf(action, figure, said));
      const links = bar.querySelectorAll('a');
      links[0].before(first, ' ', second, ' ');
      links[links.length - 1].before(...rest.flatMap(button => [button, ' ']));
      bar.append(' ', said);
    }
  }
})();
