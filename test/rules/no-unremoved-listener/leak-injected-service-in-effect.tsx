import { useEffect, useState } from 'react'
import { useInjectable } from './container'
import { TreeModelService } from './tree-model-service'

export function ResourceTree() {
  const service = useInjectable<TreeModelService>(TreeModelService)
  const [model, setModel] = useState(service.model)

  useEffect(() => {
    service.onDidChangeModel((next) => setModel(next)) // want no-unremoved-listener: "Return a cleanup that disposes what the call returns"
  }, [service])

  return <Tree model={model} />
}
