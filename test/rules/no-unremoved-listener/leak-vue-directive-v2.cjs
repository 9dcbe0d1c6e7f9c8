const Vue = require('vue')

Vue.directive('sticky', {
  bind: function (el, binding) {
    var top = binding.value || 0
    window.addEventListener('scroll', function () { // want no-unremoved-listener: "'scroll' listener on 'window' is added for every mounted"
      el.classList.toggle('stuck', el.getBoundingClientRect().top <= top)
    })
  },
  unbind: function (el) {
    el.classList.remove('stuck')
  },
})
