// What a reader can take from a figure: pictures as the command exports them, a page of its own to embed, and its citation.
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

  function cited(figure) {
    const textOf = node => node.textContent.trim().replace(/\s+/g, ' ');
    const listed = [...figure.querySelectorAll('.sources li')].map(textOf);
    const sources = listed.length > 0 ? listed.join('; ') : [...figure.querySelectorAll('.sources')].map(node => textOf(node).replace(/^Sources?: /, '')).join('; ');
    const { edition, asOf } = jsonOf(`provenance_${figure.id}`) ?? {};
    return {
      title: textOf(figure.querySelector('[id^="finding_"]')).replace(/\.$/, ''),
      part: textOf(figure.querySelector('.kicker')),
      whole: document.title,
      edition,
      note: [sources && `Sources: ${sources}.`, asOf && `Data as of ${asOf}.`].filter(Boolean).join(' '),
      address: location.protocol.startsWith('http') ? `${location.href.split(/[?#]/)[0]}#${figure.id}` : '',
    };
  }

  function citation(figure) {
    const { title, part, whole, edition, note, address } = cited(figure);
    return [`${title}.`, `${part} of “${whole}”${edition ? `, edition of ${edition}` : ''}.`, note, address].filter(Boolean).join(' ');
  }

  function bibtex(figure) {
    const { title, part, whole, edition, note, address } = cited(figure);
    const marks = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
    const plain = text => text.replace(/[\\~^]|[&%$#_{}]/g, mark => marks[mark] ?? `\\${mark}`);
    const [year, month] = edition?.split('-') ?? [];
    const fields = { title: `{${plain(title)}}`, howpublished: plain(`${part} of “${whole}”`), year, month: month && Number(month), note: plain(note), url: address };
    return `@misc{${figure.id}${edition ? `-${edition}` : ''},\n${Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
  }

  function csl(figure) {
    const { title, part, whole, edition, note, address } = cited(figure);
    const item = { id: figure.id, type: 'figure', title, 'container-title': whole, number: part, issued: edition && { 'date-parts': [edition.split('-').map(Number)] }, note, URL: address };
    return JSON.stringify([Object.fromEntries(Object.entries(item).filter(([, value]) => value))], null, 2);
  }

  // This page with nothing but the figure, as it was before scripts changed it
  function embedded(figure) {
    const [page, id] = [document.documentElement.cloneNode(true), CSS.escape(figure.id)];
    const kept = page.querySelector(`#${id}`);
    kept.querySelector('.chart').replaceChildren(...window.coopetition.waiting(figure.id).map(node => node.cloneNode(true)));
    kept.querySelectorAll('.actions, .choice, .kicker').forEach(part => part.remove());
    const blocks = [...page.querySelectorAll(`#templates, #plotly, #data_${id}, body > script:not([type])`)];
    page.querySelectorAll('head > script').forEach(part => part.remove());
    page.querySelector('title').textContent = cited(figure).title;
    page.querySelector('body').replaceChildren(kept, ...blocks);
    const frame = document.createElement('iframe');
    Object.entries({ src: `${figure.id}.html`, title: cited(figure).title, width: '100%', height: '640', style: 'border:0', loading: 'lazy' }).forEach(attribute => frame.setAttribute(...attribute));
    return new Blob([`<!doctype html>\n<!-- Put this file beside a page, and into the page: ${frame.outerHTML.replaceAll('--', '- -')} -->\n${page.outerHTML}\n`], { type: 'text/html' });
  }

  const copy = content => navigator.clipboard.write([new ClipboardItem(content)]);
  const actions = [
    { name: 'PNG', of: 'PNG of', run: async figure => save(await png(figure), `${figure.id}.png`) },
    { name: 'SVG', of: 'SVG of', run: async figure => save(await svg(figure), `${figure.id}.svg`) },
    { name: 'Embed', of: 'A page to embed of', done: 'Saved; its first line says how to embed it', run: figure => save(embedded(figure), `${figure.id}.html`) },
    { name: 'Copy picture', of: 'Copy picture of', done: 'Copied', run: figure => copy({ 'image/png': png(figure) }) },
    ...Object.entries({ 'Copy citation': citation, 'BibTeX': bibtex, 'CSL-JSON': csl }).map(([name, write]) => (
      { name, of: `${name.replace(/^(?!Copy)/, 'Copy ')} of`, done: 'Copied', run: figure => copy({ 'text/plain': new Blob([write(figure)], { type: 'text/plain' }) }) })),
  ];

  function buttonOf(action, figure, said) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.name;
    button.setAttribute('aria-label', `${action.of} ${figure.querySelector('.kicker').textContent.trim().toLowerCase()}`);
    button.addEventListener('click', async () => {
      said.textContent = '';
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
      const more = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = 'More';
      summary.setAttribute('aria-label', `More of ${figure.querySelector('.kicker').textContent.trim().toLowerCase()}`);
      more.append(summary, ...rest.flatMap(button => [button, ' ']));
      links[links.length - 1].after(' ', more);
      bar.append(' ', said);
    }
  }
})();
