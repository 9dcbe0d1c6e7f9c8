angular.module('shop').directive('stickyHeader', function () {
  return {
    restrict: 'A',
    link: function ($scope, element) {
      function onScroll() {
        element.toggleClass('stuck', window.scrollY > 40)
      }
      window.addEventListener('scroll', onScroll)
      $scope.$on('$destroy', function () {
        window.removeEventListener('scroll', onScroll)
      })
    },
  }
})
