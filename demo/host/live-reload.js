// Loads the page anew when what it is made of has changed; part of the page under `npm run dev` alone.
let version;

new EventSource('/live-reload').addEventListener('message', ({ data }) => {
  if (version !== undefined && version !== data) location.reload();
  version = data;
});
