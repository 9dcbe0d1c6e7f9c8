// The same program, mended by the smallest edit. The rule says nothing about it.
export {}
