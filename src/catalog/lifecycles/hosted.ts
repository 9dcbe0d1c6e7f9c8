import type { LifecycleRow } from '../schema.js'

const HANDLERS = {
  request: [
    'Get',
    'Post',
    'Put',
    'Delete',
    'Patch',
    'All',
    'Sse',
    'Head',
    'Options',
    'Query',
    'Mutation',
    'Subscription',
    'ResolveField',
    'MessagePattern',
    'EventPattern',
    'SubscribeMessage',
    'GrpcMethod',
  ],
  job: ['Process', 'Cron', 'Interval'],
  event: ['OnEvent', 'OnWorkerEvent', 'OnQueueEvent'],
} as const
const NEST = [
  '@nestjs/common',
  '@nestjs/websockets',
  '@nestjs/graphql',
  '@nestjs/microservices',
  '@nestjs/bull',
  '@nestjs/bullmq',
]

/** Classes that a host program loads: providers of a server, plugins of an application. */
export const HOSTED: readonly LifecycleRow[] = [
  {
    kind: 'lifecycle',
    framework: 'nest',
    decorators: ['Injectable', 'Controller', 'Module', 'WebSocketGateway', 'Resolver', 'Catch', 'Processor', 'Global'],
    from: NEST,
    instances: 'one',
    once: ['onModuleInit', 'onApplicationBootstrap', 'afterInit'],
    many: [],
    serves: {
      request: ['use', 'canActivate', 'intercept', 'catch'],
      connection: ['handleConnection'],
    },
    decorated: HANDLERS,
    teardown: ['onModuleDestroy', 'onApplicationShutdown', 'beforeApplicationShutdown', 'handleDisconnect'],
    misnomers: ['onModuleDestory', 'ngOnDestroy', 'onDestroy'],
    source: 'https://docs.nestjs.com/fundamentals/injection-scopes',
  },
  {
    kind: 'lifecycle',
    framework: 'obsidian-plugin',
    superclass: 'Plugin',
    from: ['obsidian'],
    instances: 'one',
    once: [],
    many: [],
    // Once per activation: the user may turn a plugin off and on again.
    again: ['onload'],
    teardown: ['onunload'],
    misnomers: ['unload', 'onUnload', 'onClose'],
    source: 'https://docs.obsidian.md/Reference/TypeScript+API/Plugin',
  },
  {
    kind: 'lifecycle',
    framework: 'obsidian',
    superclass:
      'Component|\\w*View|MarkdownRenderChild|\\w*Modal|PluginSettingTab|EditorSuggest|PopoverSuggest|AbstractInputSuggest',
    from: ['obsidian'],
    instances: 'many',
    once: ['onload'],
    many: ['display'],
    again: ['onOpen', 'open', 'onLoadFile'],
    teardown: ['onunload', 'onClose', 'close', 'hide', 'onUnloadFile'],
    misnomers: ['onUnload', 'onclose'],
    source: 'https://docs.obsidian.md/Plugins/Events',
  },
  {
    kind: 'lifecycle',
    framework: 'vscode',
    interfaces: [
      'WebviewViewProvider',
      'CustomTextEditorProvider',
      'CustomReadonlyEditorProvider',
      'CustomEditorProvider',
      'WebviewPanelSerializer',
    ],
    instances: 'one',
    once: [],
    many: [
      'resolveWebviewView',
      'resolveCustomTextEditor',
      'resolveCustomEditor',
      'openCustomDocument',
      'deserializeWebviewPanel',
    ],
    teardown: ['dispose'],
    source: 'https://code.visualstudio.com/api/extension-guides/custom-editors',
  },
]
