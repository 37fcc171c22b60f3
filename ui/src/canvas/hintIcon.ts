// The icon of each hint: it tells families of hints apart at a glance.
import Goal from '@lucide/svelte/icons/goal'
import Link from '@lucide/svelte/icons/link-2'
import Pencil from '@lucide/svelte/icons/pencil-line'
import Route from '@lucide/svelte/icons/route'
import Ruler from '@lucide/svelte/icons/ruler'
import Split from '@lucide/svelte/icons/split'
import UserPlus from '@lucide/svelte/icons/user-plus'
import type { HintRule } from '../ipc/generated/HintRule'
import type { IconShape } from '../shared/Icon.svelte'

const icons: Partial<Record<HintRule, IconShape>> = {
  few_objectives: Split,
  many_objectives: Split,
  many_key_results: Split,
  no_owner: UserPlus,
  no_sponsor: UserPlus,
  no_baseline: Ruler,
  no_number: Ruler,
  no_date: Ruler,
  same_start_and_target: Ruler,
  no_data_source: Ruler,
  looks_like_kpi: Ruler,
  no_plan_missed: Route,
  no_plan_exceeded: Route,
  hollow_plan: Route,
  not_aligned: Link,
  nobody_serves: Link,
  mostly_laddered: Link,
  mostly_cascaded: Link,
  number_in_objective: Pencil,
  work_not_outcome: Pencil,
  no_verb: Pencil,
  stock_phrase: Pencil,
}

export const iconOfHint = (rule: HintRule): IconShape => icons[rule] ?? Goal
