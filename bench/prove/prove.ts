console.log('wip')
