let open = null

export default {
  name: 'SidePanel',
  mounted() {
    open = this
  },
  unmounted() {
    if (open === this) open = null
  },
  methods: {
    closeOther() {
      if (open !== this) open.$emit('close')
    },
  },
}
