import memoryLeak from 'eslint-plugin-memory-leak'

export default [memoryLeak.configs.recommended]
