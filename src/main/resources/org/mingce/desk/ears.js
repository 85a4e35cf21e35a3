/* Listens to the server for all tabs: a browser keeps but a few connections to it, and each ear would take one. */
const tabs = new Set();
let events = null;

const tell = (kind, text = '') => tabs.forEach((tab) => tab.postMessage({ kind, text }));

function listen() {
  events = new EventSource('/events');
  events.onmessage = (event) => tell('said', event.data);
  events.onopen = () => tell('open');
  events.onerror = () => tell('lost');
}

self.onconnect = (event) => {
  const [tab] = event.ports;
  tabs.add(tab);
  tab.onmessage = () => tabs.delete(tab);
  // Refused for good, as by a desk that was opened anew: the tab that comes now has its secret.
  if (!events || events.readyState === EventSource.CLOSED) {
    listen();
  } else if (events.readyState === EventSource.OPEN) {
    tab.postMessage({ kind: 'open', text: '' });
  }
};
