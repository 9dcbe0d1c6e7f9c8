var $ = require('jquery')

var TEMPLATE = '<div class="toast"><span></span><button type="button">&times;</button></div>'

function Toast(text, options) {
  var settings = $.extend({ delay: 4000 }, options)
  var $toast = $(TEMPLATE)

  $toast.find('span').text(text)
  $toast.find('button').on('click', function () {
    hide()
  })
  $toast.on('mouseenter', function () {
    clearTimeout(timer)
  })
  $toast.appendTo(settings.container || document.body)

  var timer = setTimeout(hide, settings.delay)

  function hide() {
    clearTimeout(timer)
    $toast.fadeOut(150, function () {
      $toast.remove()
    })
  }

  return { hide: hide }
}

module.exports = Toast
