export default {
  name: 'StickyToolbar',
  props: { offset: { type: Number, default: 0 } },
  data() {
    return { stuck: false }
  },
  mounted() {
    window.addEventListener('scroll', this.check)
    window.addEventListener('resize', this.check)
    this.check()
  },
  beforeUnmount() {
    window.removeEventListener('scroll', this.check)
    window.addEventListener('resize', this.check) // want no-ineffective-removal: "'resize' listener on 'window' is added again where 'beforeUnmount' should remove it"
  },
  methods: {
    check() {
      this.stuck = this.$el.getBoundingClientRect().top <= this.offset
    },
  },
}
