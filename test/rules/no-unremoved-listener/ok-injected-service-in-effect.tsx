import { useEffect, useState } from 'react'
import { useInjectable } from './container'
import { TreeModelService } from './tree-model-service'

export function ResourceTree() {
  const service = useInjectable<TreeModelService>(TreeModelService)
  const [model, setModel] = useState(service.model)

  useEffect(() => {
    const subscription = service.onDidChangeModel((next) => setModel(next))
    return () => subscription.dispose()
  }, [service])

  return <Tree model={model} />
}
