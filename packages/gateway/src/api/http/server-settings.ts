import type { GatewaySettings } from '../../settings.ts';

export type ServerSettings = Pick<GatewaySettings, 'host' | 'hostNames' | 'origins' | 'port' | 'requestsPerMinute' | 'tls' | 'validateAnswers'>;
