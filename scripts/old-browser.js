/*
 * For engines that cannot even read the widget's script: a plain script, in the JavaScript of 2009, beside it.
 * <script src="…/old-browser.js" defer></script>. Where the element was not defined once the page has loaded, it says
 * so in the element, above the portal's own support, and the element gets the event `rna-error`.
 */
/* global window, document, navigator, Document, HTMLElement */
(function () {
  var sentences = {
    zh: '当前浏览器版本过低，无法进行实名认证。请升级浏览器，或改用最新版 Chrome、Edge、Safari 或 Firefox 打开本页面；也可联系客服。',
    en: 'This browser is too old for real-name authentication. Please open this page in a current version of Chrome, Edge, Safari or Firefox, or contact support.',
  };

  function canRead() {
    var styles = window.CSS;
    return (
      'adoptedStyleSheets' in Document.prototype &&
      'attachInternals' in HTMLElement.prototype &&
      !!styles &&
      styles.supports('container-type', 'inline-size')
    );
  }

  function tell(element) {
    var language = element.getAttribute('language') || document.documentElement.lang || navigator.language;
    var sentence = document.createElement('p');
    var event = document.createEvent('Event');
    sentence.setAttribute('role', 'alert');
    sentence.appendChild(document.createTextNode(/^zh/i.test(language) ? sentences.zh : sentences.en));
    element.insertBefore(sentence, element.firstChild);
    event.initEvent('rna-error', true, false);
    event.code = 'unsupported-browser';
    event.retryable = false;
    element.dispatchEvent(event);
  }

  function look() {
    var elements = document.getElementsByTagName('real-name-auth');
    var i;
    if (window.customElements && window.customElements.get('real-name-auth')) return;
    for (i = 0; i < elements.length; i += 1) tell(elements[i]);
  }

  if (canRead()) return;
  if (document.readyState === 'complete') look();
  else window.addEventListener('load', look);
})();
