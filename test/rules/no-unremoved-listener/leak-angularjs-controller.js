angular.module('shop').controller('CartController', [
  '$scope',
  'cart',
  function CartController($scope, cart) {
    $scope.items = cart.items

    window.addEventListener('storage', function (event) { // want no-unremoved-listener: "'storage' listener on 'window'"
      if (event.key === 'cart') $scope.$apply(() => ($scope.items = cart.reload()))
    })

    $scope.$on('cart:changed', () => ($scope.items = cart.items))
  },
])
