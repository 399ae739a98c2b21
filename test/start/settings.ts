import { demoConnections, type DemoServerId } from './connections';

/** User settings of the demo: its connections, and a workbench that shows them and little else. */
export function demoSettings(ids: readonly DemoServerId[]): Record<string, unknown> {
  return {
    'brokerscope.connections': demoConnections(ids),
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    'security.workspace.trust.startupPrompt': 'never',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'workbench.colorTheme': 'Default Dark Modern',
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
  };
}
