export type { Action, ActionOn, ActionTarget } from './action/action.ts';
export { ACTION_TARGETS, ACTIONS, actionsOn, isAction, targetOf } from './action/action.ts';
export type { AddressIntent } from './action/address-intent.ts';
export type * from './action/request.ts';
export { CONSOLE_KINDS, PASSWORD_CHOICES } from './action/request.ts';
export { validateRequest } from './action/validate.ts';
export type * from './adapter/adapter.ts';
export { OPTIONAL_READER_NAMES } from './adapter/adapter.ts';
export type { BillingFact, BillingRules, PriceReader, QuotedPart, QuoteRequest } from './adapter/billing.ts';
export { untoldBilling } from './adapter/billing.ts';
export { checkQuoteRequest } from './adapter/check-quote-request.ts';
export type { AwaitingResize, Facts } from './adapter/facts.ts';
export { madeOnce } from './adapter/made-once.ts';
export type { CloudPlace, CountryFact, PlaceReader, ToldPlace } from './adapter/place.ts';
export type { SessionCache, SignOut } from './adapter/session-cache.ts';
export type { SharedRecord } from './adapter/shared-record.ts';
export { assertNever } from './assert-never.ts';
export type { AcceptName, InherentLoss, SurprisingLoss, UnprovenName } from './consent/accept-name.ts';
export { ACCEPT_NAMES, INHERENT_LOSSES, isAcceptName, SURPRISING_LOSSES } from './consent/accept-name.ts';
export type { LossRule } from './consent/loss-rules.ts';
export { LOSS_RULES } from './consent/loss-rules.ts';
export type { Loss } from './consent/losses.ts';
export { lossesOf } from './consent/losses.ts';
export type { Consent, ConsentNeeds } from './consent/require-consent.ts';
export { missingConsent, parseAcceptNames, requireConsent } from './consent/require-consent.ts';
export type { Breach } from './effect/contains.ts';
export { breachesOfComputed, breachesOfEnvelope } from './effect/contains.ts';
export type { Claim, Effect, Envelope, RequiredFacet } from './effect/effect.ts';
export { REQUIRED_FACETS } from './effect/effect.ts';
export type { Evidence, EvidenceLevel } from './effect/evidence.ts';
export { EVIDENCE_LEVELS, isAtLeast, weakestLevel } from './effect/evidence.ts';
export type { Facet, FacetValue, PreserveName } from './effect/facet.ts';
export { FACET_VALUES, FACETS, facetsOfPreserveName, PRESERVE_NAMES, PRESERVING_VALUES } from './effect/facet.ts';
export { observedEffects } from './effect/observed-effects.ts';
export { effectsFromEnvelope } from './effect/from-envelope.ts';
export type { CloudErrorDetails, CloudErrorJson, ProviderFailure } from './error/cloud-error.ts';
export { CloudError, isCloudError, toCloudError } from './error/cloud-error.ts';
export type { ErrorCode, Outcome } from './error/error-code.ts';
export { ERROR_CODES, OUTCOMES } from './error/error-code.ts';
export { invalidArgument } from './error/invalid-argument.ts';
export type { Json, JsonObject } from './json.ts';
export { canonicalJson } from './json.ts';
export type { Money, Price } from './money/money.ts';
export { compareMoney, parseMoney } from './money/money.ts';
export { awaitingResizeOf } from './operation/awaiting-resize.ts';
export { requestCancel } from './operation/cancel.ts';
export { answerOperation, driveOperation } from './operation/drive-operation.ts';
export type { OperationEvent, OperationEventType } from './operation/event.ts';
export type { OperationStore, Owner, Ownership } from './operation/operation-store.ts';
export type { Attention, Operation, OperationResult, OperationState, StepProgress, StepState } from './operation/operation.ts';
export { FINAL_STATES, isFinal, OPERATION_STATES, STEP_STATES } from './operation/operation.ts';
export type { OperationPorts } from './operation/ports.ts';
export { applyEvent, reduceEvents } from './operation/reduce.ts';
export { startOperation } from './operation/start-operation.ts';
export { optionalText, requireSecret, requireText, textList } from './operation/step-values.ts';
export type {
  AwaitedConfirmation,
  Choice,
  Leftover,
  Observation,
  ProviderRef,
  Reconciliation,
  ResultPart,
  ReturnedSecret,
  StepContext,
  StepDriver,
  StepReceipt,
  StepSpec,
  TransferProgress,
} from './operation/step.ts';
export type { Coverage, FetchPage, Page, PageOptions, ReadOptions } from './paging/page.ts';
export { IdTable } from './paging/id-table.ts';
export { collectItems, iteratePages } from './paging/iterate-pages.ts';
export { PAGES_AHEAD } from './paging/read-ahead.ts';
export { bestFit, canAct } from './plan/can.ts';
export type { PricedFacts } from './plan/cost.ts';
export type { ChangedFact } from './plan/digest.ts';
export { changedFacts, digestOf } from './plan/digest.ts';
export type { Intent, Keep, ParsedKeep } from './plan/intent.ts';
export { parseKeep } from './plan/intent.ts';
export type { PlanContext } from './plan/make-plan.ts';
export { makePlan } from './plan/make-plan.ts';
export type { CostDelta, Plan } from './plan/plan.ts';
export { PLAN_LIFETIME_MINUTES } from './plan/plan.ts';
export type { Bill, BillLine } from './resource/bill.ts';
export type { Flavor } from './resource/flavor.ts';
export type { FloatingIp } from './resource/floating-ip.ts';
export type { Image } from './resource/image.ts';
export type { KeyPair } from './resource/key-pair.ts';
export type { ResourceKind } from './resource/kind.ts';
export { RESOURCE_KINDS, RESOURCE_NAMES } from './resource/kind.ts';
export type { LookUpContext } from './resource/look-up.ts';
export { lookUp, pickByName } from './resource/look-up.ts';
export type { Native, Resource } from './resource/native.ts';
export type { Network, Port, PortAddress, Subnet } from './resource/network.ts';
export type { Quota, QuotaLimit } from './resource/quota.ts';
export type { Ref } from './resource/ref.ts';
export { formatRef, parseRef } from './resource/ref.ts';
export type { Region } from './resource/region.ts';
export type { SecurityGroup, SecurityGroupRule } from './resource/security-group.ts';
export type { SecurityProtocol, SecurityRemote, SecurityRule } from './resource/security-rule.ts';
export { NAMED_PROTOCOLS } from './resource/security-rule.ts';
export type { ServerGroup, ServerGroupPolicy } from './resource/server-group.ts';
export { SERVER_GROUP_POLICIES } from './resource/server-group.ts';
export type {
  Address,
  AddressKind,
  ManagedBy,
  NamedReference,
  ResizeConfirmation,
  Server,
  ServerFault,
  ServerFlavor,
  ServerImage,
  ServerVolume,
} from './resource/server.ts';
export { ADDRESS_KINDS } from './resource/server.ts';
export type { UserScript } from './resource/user-script.ts';
export type { VolumeSnapshot } from './resource/volume-snapshot.ts';
export type { VolumeType } from './resource/volume-type.ts';
export type { Volume, VolumeAttachment } from './resource/volume.ts';
export type { Activity, Phase, ServerState } from './state/phase.ts';
export { ACTIVITIES, PHASES } from './state/phase.ts';
export type { Rejection } from './strategy/choose.ts';
export { chooseStrategy } from './strategy/choose.ts';
export type { Fit } from './strategy/fit.ts';
export { allFit, doesNotFit, FITS, fitUnknown } from './strategy/fit.ts';
export type { Duration, Strategy, StrategyTable } from './strategy/strategy.ts';
export type { Backoff } from './waiting/backoff.ts';
export { backoffDelay, DEFAULT_BACKOFF } from './waiting/backoff.ts';
export type { Clock } from './waiting/clock.ts';
export { systemClock } from './waiting/clock.ts';
export type { Look, PollSettings } from './waiting/poll.ts';
export { poll } from './waiting/poll.ts';
export type { SharedLookSettings } from './waiting/shared-looks.ts';
export { SharedLooks } from './waiting/shared-looks.ts';
export { WaitCount } from './waiting/wait-count.ts';
export type { Warning, WarningType } from './warning/warning.ts';
export { WARNING_TYPES } from './warning/warning.ts';
export type { NamedKind, NameRule, NameRules, NameVerdict } from './translation/names/name-rule.ts';
export { checkName, NAMED_KINDS, requireName } from './translation/names/name-rule.ts';
export type { SluggedName } from './translation/names/slug-name.ts';
export { ORIGINAL_NAME_LABEL, slugName } from './translation/names/slug-name.ts';
export type { CloudSize, SizeChoice, SizeRule } from './translation/sizes/size-rule.ts';
export { BYTES_PER_GIB, certainlyHolds, fromCloudSize, requireLarger, toCloudSize } from './translation/sizes/size-rule.ts';
export type { ChosenVolumeType, VolumeTypeFacts, VolumeTypeRule, VolumeTypeTable } from './translation/sizes/volume-types.ts';
export { chooseVolumeType } from './translation/sizes/volume-types.ts';
export type { KeyPairsGiven, KeyPairTable, KeyPairType, WantedKeyPair } from './translation/key-pairs/key-pair-table.ts';
export { keyPairsForServer, requireKeyPair, sshKeyAlgorithm } from './translation/key-pairs/key-pair-table.ts';
export type { LabelRule, Labels, LabelTable, MergedLabels, TranslatedLabels } from './translation/labels/translate-labels.ts';
export { mergeLabels, translateLabels } from './translation/labels/translate-labels.ts';
export type { TranslatedUserData, UserDataContext, UserDataInput, UserDataRule } from './translation/user-data/translate-user-data.ts';
export { translateUserData, userDataReadBack } from './translation/user-data/translate-user-data.ts';
export type { UserDataKind } from './translation/user-data/user-data-kind.ts';
export type { RuleComparison, RuleDifference, RuleVerdict } from './translation/security-rules/compare-rules.ts';
export { compareRules } from './translation/security-rules/compare-rules.ts';
export { normalizeRule, ruleKey } from './translation/security-rules/normalize-rule.ts';
export type { CombinedRuleSets, SecurityRuleSet } from './translation/security-rules/rule-sets.ts';
export { combineRuleSets } from './translation/security-rules/rule-sets.ts';
export type { BlockedTraffic, IcmpSwitch, SecurityRuleLimits } from './translation/security-rules/security-rule-limits.ts';
export type { RuleChoice, TranslatedRules } from './translation/security-rules/translate-rules.ts';
export { translateRules } from './translation/security-rules/translate-rules.ts';
export type { AddressingTable, AddressWish, WishRow } from './translation/addressing/addressing-table.ts';
export { ADDRESS_WISHES } from './translation/addressing/addressing-table.ts';
export type { CarriedIntent, TranslatedAddressing } from './translation/addressing/translate-addressing.ts';
export { translateAddressing } from './translation/addressing/translate-addressing.ts';
export type { ImageProperties, TranslatedImage } from './translation/images/image-properties.ts';
export { fromImageProperties, toImageProperties } from './translation/images/image-properties.ts';
export type { ImageFacts, ImageField, ImageProperty, ImagePropertyTable, PropertyValue } from './translation/images/image-property-table.ts';
export { IMAGE_FIELDS } from './translation/images/image-property-table.ts';
export type { ServerGroupTable, TranslatedPolicy } from './translation/places/server-group-policies.ts';
export { readPolicy, translatePolicy } from './translation/places/server-group-policies.ts';
export type { PlaceRow, PlaceWish, TranslatedPlace, ZoneTable } from './translation/places/zone-table.ts';
export { missingPlaces, translatePlace } from './translation/places/zone-table.ts';
export type { QuotaService, QuotaSubject, QuotaTable } from './translation/quota/quota-table.ts';
export { QUOTA_SUBJECTS, quotaLeft, quotaSubject, readQuota } from './translation/quota/quota-table.ts';
export type { TranslationTables } from './translation/translation-tables.ts';
