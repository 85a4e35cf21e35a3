/* Hears what the server says has changed, through the one ear of all tabs where the browser can share it. */
export function hear(said, open, lost) {
  if (!window.SharedWorker) {
    const events = new EventSource('/events');
    events.onmessage = (event) => said(event.data);
    events.onopen = open;
    events.onerror = lost;
    return;
  }
  const ears = new SharedWorker('/ears.js');
  ears.port.onmessage = ({ data }) => ({ said, open, lost })[data.kind](data.text);
  ears.onerror = lost;
  window.addEventListener('pagehide', () => ears.port.postMessage('gone'));
}
