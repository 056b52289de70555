// Before the widget is there: a page that changes its language later lets it begin in the wrong one.
document.documentElement.lang =
  (new URLSearchParams(location.search).get('language') ?? sessionStorage.getItem('demo-language')) === 'en'
    ? 'en'
    : 'zh-CN';
