// The end of a face check in a window that a platform opened: tells the opener, and closes.
const { message, target, closes } = document.querySelector('#ending').dataset;

if (message && window.opener) window.opener.postMessage(JSON.parse(message), target);
if (closes === 'yes') setTimeout(() => window.close(), 600);
