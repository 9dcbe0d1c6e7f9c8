let open = null

export default {
  name: 'SidePanel',
  data: () => ({ items: [] }),
  mounted() {
    open = this // want no-request-state-on-singleton: "'open' keeps 'this' of the last 'SidePanel' alive after it is unmounted"
  },
  methods: {
    closeOther() {
      if (open !== this) open.$emit('close')
    },
  },
}
