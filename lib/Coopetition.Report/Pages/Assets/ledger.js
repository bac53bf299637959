// Which claims a reader chooses to see: by verdict and by words, kept in the address as ?claims=VERDICT&words=TEXT.
(() => {
  'use strict';

  for (const ledger of document.querySelectorAll('.ledger')) {
    const filter = ledger.querySelector('.filter');
    const [buttons, words] = [[...filter.querySelectorAll('button')], filter.querySelector('input')];
    const claims = [...ledger.querySelectorAll('.claims > li')].map(item => ({ item, verdict: item.dataset.verdict, text: item.textContent.toLowerCase() }));
    const status = ledger.querySelector('[role="status"]');
    const show = verdicts => {
      const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      buttons.forEach(button => button.setAttribute('aria-pressed', String(button.dataset.verdict === verdicts)));
      claims.forEach(({ item, verdict, text }) => { item.hidden = verdicts !== '' && !verdicts.split('|').includes(verdict) || !wanted.every(word => text.includes(word)); });
      const count = claims.filter(({ item }) => !item.hidden).length;
      status.textContent = `${count} ${count === 1 ? 'claim' : 'claims'} shown`;
      const address = new URL(location);
      for (const [name, value] of [['claims', verdicts], ['words', words.value.trim()]]) {
        value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
      }
      history.replaceState(history.state, '', address);
    };
    const chosen = () => buttons.find(button => button.getAttribute('aria-pressed') === 'true').dataset.verdict;

    filter.hidden = false;
    buttons.forEach(button => button.addEventListener('click', () => show(button.dataset.verdict)));
    words.addEventListener('input', () => show(chosen()));
    const asked = new URL(location).searchParams;
    words.value = asked.get('words') ?? '';
    const button = buttons.find(button => button.dataset.verdict === asked.get('claims'));
    if (button || words.value) {
      show(button?.dataset.verdict ?? '');
    }

    // A link to a claim leads there even where the filter hides it
    const lead = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target?.hidden && ledger.contains(target)) {
        words.value = '';
        show('');
        target.scrollIntoView();
      }
    };
    addEventListener('hashchange', lead);
    lead();
  }
})();
