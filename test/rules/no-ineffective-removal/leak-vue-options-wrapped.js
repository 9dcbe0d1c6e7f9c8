import debounce from 'lodash.debounce'

export default {
  props: ['rows', 'columns'],
  data: () => ({ visible: 20 }),
  mounted() {
    window.addEventListener('resize', debounce(this.recount, 150)) // want no-ineffective-removal: "'resize' listener on 'window' stays: it is a new function"
    this.recount()
  },
  beforeDestroy() {
    window.removeEventListener('resize', this.recount)
  },
  methods: {
    recount() {
      this.visible = Math.ceil(window.innerHeight / this.$refs.row.offsetHeight)
    },
  },
}
