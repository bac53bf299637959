// Finds words in prose, figures and claims.
(() => {
  'use strict';

  const form = document.querySelector('.search');
  if (!form) {
    return; // A figure's own page
  }

  const [field, hits, status] = [form.querySelector('input'), form.querySelector('.hits'), form.querySelector('[role="status"]')];
  const [most, around] = [12, 45];
  const kinds = [
    ['Figure', '.figure figcaption, .figure > .caveat, .figure > .note'],
    ['Claim', '.claims .statement, .claims .reason'],
    ['Text', '.notebook h2, .prose h3, .prose h4, .prose p, .prose li, .prose td'],
  ];
  const textOf = element => element.textContent.trim().replace(/\s+/g, ' ');
  let index;
  const read = () => index ??= kinds.flatMap(([kind, places]) => [...document.querySelectorAll(`main :is(${places})`)].map(element => ({ kind, element, text: textOf(element) })));

  function excerpt(text, word) {
    const at = text.toLowerCase().indexOf(word);
    const [from, to] = [Math.max(0, at - around), at + word.length + around];
    const mark = document.createElement('mark');
    mark.textContent = text.slice(at, at + word.length);
    return [(from > 0 ? '… ' : '') + text.slice(from, at), mark, text.slice(at + word.length, to) + (to < text.length ? ' …' : '')];
  }

  function go(element) {
    for (let details = element.closest('details'); details; details = details.parentElement.closest('details')) {
      details.open = true;
    }
    // A claim that the ledger's filter hides is shown by the link to it
    const claim = element.closest('.claims > li');
    if (claim?.hidden) {
      location.hash = claim.id;
    }
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
  }

  function find() {
    const words = field.value.toLowerCase().split(/\s+/).filter(word => word.length > 1);
    const found = words.length === 0 ? [] : read().filter(({ text }) => words.every(word => text.toLowerCase().includes(word)));
    hits.replaceChildren(...found.slice(0, most).map(({ kind, element, text }) => {
      const [item, button, label] = ['li', 'button', 'span'].map(name => document.createElement(name));
      button.type = 'button';
      label.textContent = kind;
      button.append(label, ' ', ...excerpt(text, words[0]));
      button.addEventListener('click', () => go(element));
      item.append(button);
      return item;
    }));
    status.textContent = words.length === 0 ? '' : `${found.length} found${found.length > most ? `, ${most} shown` : ''}`;
  }

  form.hidden = false;
  field.addEventListener('input', find);
  form.addEventListener('submit', event => {
    event.preventDefault();
    hits.querySelector('button')?.click();
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      field.value = '';
      find();
      field.focus();
    }
  });
  addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest('input, select, textarea')) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
