import { defineComponent, onActivated, onDeactivated, ref } from 'vue'
import { stream } from './stream'

// Kept alive by <KeepAlive>: shown and hidden many times.
export default defineComponent({
  name: 'LiveTable',
  props: { topic: { type: String, required: true } },
  setup(props) {
    const rows = ref<unknown[]>([])
    const paused = ref(false)

    onActivated(() => {
      paused.value = false
      stream.on('row', (row) => { // want no-unremoved-listener: "Remove it in 'onDeactivated'"
        if (!paused.value && row.topic === props.topic) rows.value.push(row)
      })
    })
    onDeactivated(() => {
      paused.value = true
    })

    return { rows }
  },
})
