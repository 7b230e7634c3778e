// Keeps an open page up to date. Without it every page works just as well, only by reloading.
'use strict';
(() => {
  const page = document.querySelector('[data-events]');
  const here = location.pathname;
  document.querySelectorAll('.top nav a').forEach(link => {
    const path = link.getAttribute('href');
    if (path === here || (path === '/' && /^\/(batches|jobs)\//.test(here))) {
      link.setAttribute('aria-current', 'page');
    }
  });

  // A count of nothing is no alarm.
  const fade = () => document.querySelectorAll('.counts li').forEach(item => {
    item.classList.toggle('zero', item.querySelector('b').textContent === '0');
  });
  fade();

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (button && navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = 'Copied'; });
    }
  });
  document.addEventListener('keydown', event => {
    const filter = document.querySelector('form.filter select, form.filter input');
    if (event.key === '/' && filter && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      filter.focus();
    }
  });

  if (!page) {
    return;
  }

  const read = (value, path) => path.split('.').reduce((at, name) => (at == null ? at : at[name]), value);
  const show = now => {
    document.querySelectorAll('[data-live]').forEach(element => {
      const value = read(now, element.dataset.live);
      element.textContent = value == null ? '0' : value;
    });
    fade();
    document.querySelectorAll('[data-width]').forEach(element => {
      element.style.width = read(now, element.dataset.width) + '%';
    });
    document.querySelectorAll('[data-state]').forEach(element => {
      element.className = 'state ' + now.state;
      element.textContent = now.state.toLowerCase();
    });
    const bar = document.querySelector('[role=progressbar]');
    if (bar) {
      bar.setAttribute('aria-valuenow', now.percent);
    }
  };

  // Parts that are lists are fetched anew, at most every two seconds and never under somebody's fingers.
  let due = false;
  let asked = 0;
  const refresh = async () => {
    due = false;
    asked = Date.now();
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelectorAll('[data-fresh]').forEach(part => {
      const next = fresh.getElementById(part.id);
      if (next && !part.contains(document.activeElement) && next.innerHTML !== part.innerHTML) {
        part.innerHTML = next.innerHTML;
      }
    });
  };
  const soon = () => {
    if (!due) {
      due = true;
      setTimeout(() => refresh().catch(() => {}), Math.max(0, 2000 - (Date.now() - asked)));
    }
  };

  const source = new EventSource(page.dataset.events);
  source.addEventListener('progress', message => { show(JSON.parse(message.data)); soon(); });
  source.addEventListener('finished', message => { show(JSON.parse(message.data)); source.close(); soon(); });
  source.addEventListener('changed', soon);
  addEventListener('pagehide', () => source.close());
})();
