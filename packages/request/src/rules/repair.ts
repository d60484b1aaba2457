import { REPAIR_ITEMS } from '@imgtpl/spec';
import { setEntries } from '../edits/set-entries.js';
import type { RequestFinding, RequestFix } from '../request-finding.js';
import { isOmitted, type RequestView, validText, validValue } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** RepairItem and RepairMode Customized need each other, and the items have to fit the operating system. */
export const repair: RequestRule = function* (view) {
  yield* checkMode(view);
  yield* checkItems(view);
};

function* checkMode(view: RequestView): Generator<RequestFinding> {
  const mode = validValue(view, 'RepairMode');
  const name = validText(view, 'RepairMode');
  const list = validValue(view, 'RepairItem');
  const items = list && list.items > 0 ? list : undefined;
  if (isOmitted(view, 'RepairMode') && items) {
    yield {
      code: 'MissingParameter.RepairMode',
      parameter: 'RepairMode',
      range: view.top,
      message: (messages) => messages.repairModeMissing(),
      related: [{ range: items.keyRange, message: (messages) => messages.decides('RepairItem') }],
      fixes: writeModeFix(view),
    };
  }
  if (!mode || name === undefined) return;
  if (name !== 'Customized' && items) {
    yield {
      code: 'InvalidParameterCombination',
      parameter: 'RepairMode',
      range: mode.node.range,
      message: (messages) => messages.repairModeOther(name),
      related: [{ range: items.keyRange, message: (messages) => messages.decides('RepairItem') }],
    };
  } else if (name === 'Customized' && isOmitted(view, 'RepairItem')) {
    yield {
      code: 'InvalidParameterCombination',
      parameter: 'RepairItem',
      range: view.given.get('RepairItem')?.node.range ?? view.top,
      message: (messages) => messages.repairItemsMissing(),
      related: [{ range: mode.node.range, message: (messages) => messages.decides('RepairMode') }],
    };
  }
}

/** The only mode that allows items. */
function writeModeFix({ document }: RequestView): readonly RequestFix[] {
  const value = document.syntax === 'json' ? '"Customized"' : 'Customized';
  const edits = setEntries(document, [['RepairMode', value]]);
  return edits ? [{ title: (messages) => messages.writeValue('RepairMode: Customized'), edits }] : [];
}

/** Only checked if the request names the system: for other base images it is not known here. */
function* checkItems(view: RequestView): Generator<RequestFinding> {
  const system = validText(view, 'ImportImageOptions.OSType');
  if (system !== 'linux' && system !== 'windows') return;
  const fitting: readonly string[] = REPAIR_ITEMS[system];
  const count = view.given.get('RepairItem')?.items ?? 0;
  for (let index = 1; index <= count; index++) {
    const path = `RepairItem.${index}`;
    const item = validText(view, path);
    const place = validValue(view, path);
    if (item === undefined || !place || fitting.includes(item)) continue;
    yield {
      code: 'InvalidParameterCombination',
      parameter: path,
      range: place.node.range,
      message: (messages) => messages.repairItemOfOtherSystem(item, system),
    };
  }
}
