/** Parents that look at a value and do nothing with it. */
export const LOOKING =
  /^(?:UnaryExpression|BinaryExpression|IfStatement|ExpressionStatement|TemplateLiteral|WhileStatement|DoWhileStatement|SwitchStatement|TSTypeQuery)$/
/** Members of a body that let it lie. */
export const IDLE = /^(?:emit|listenerCount|isPaused|get)$/
/** … that give it back, for the next call of a chain. */
export const CHAINED = /^(?:setEncoding|setTimeout|setMaxListeners|off|removeListener|removeAllListeners|pause)$/
export const LISTENING = /^(?:on|once|addListener|prependListener|prependOnceListener)$/
export const READING_EVENTS: ReadonlySet<string> = new Set(['data', 'readable'])
/** Members of a stream by which it is read, or another thing that reads it is reached. */
export const BODY_MEMBERS = /^(?:on|once|pipe|read|resume|destroy|socket|connection|body|req|@@asyncIterator)$/
export const ENDING = /^(?:destroy|abort|destroySoon|end)$/
