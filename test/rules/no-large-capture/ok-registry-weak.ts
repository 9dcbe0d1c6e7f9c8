const registry = new FinalizationRegistry<WeakRef<ReadableStream>>((reference) => {
  void reference.deref()?.cancel('The response was dropped')
})

interface Inner {
  readonly body: { readonly stream: ReadableStream }
}

class Wrapped {
  inner: Inner | null = null
}

export function wrap(inner: Inner): Wrapped {
  const wrapped = new Wrapped()
  wrapped.inner = inner
  registry.register(wrapped, new WeakRef(inner.body.stream))
  return wrapped
}
