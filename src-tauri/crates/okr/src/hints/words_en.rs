//! English words.

use super::words::{Words, phrases, set};

pub(super) fn words() -> Words {
    Words {
        no_verbs: set(NO_VERBS),
        after_no_verb: set("is are was were will has have can could must should shall would"),
        noun_endings: &[],
        work: set(WORK),
        work_or_noun: set(WORK_OR_NOUN),
        after_verb: set(AFTER_VERB),
        work_at_end: set(""),
        work_nouns: &[
            "implementation",
            "introduction",
            "creation",
            "launch",
            "rollout",
            "deployment",
            "publication",
            "preparation",
            "completion",
        ],
        after_work_noun: set("of"),
        stock: phrases(STOCK),
        kpi: phrases(KPI),
        keep: set("maintain keep sustain monitor track watch preserve remain stay"),
    }
}

/// All verbs of activity.
pub(super) fn work() -> Vec<&'static str> {
    WORK.split_whitespace()
        .chain(WORK_OR_NOUN.split_whitespace())
        .collect()
}

/// Articles, pronouns, comparatives and a few nouns that nobody uses as verbs.
const NO_VERBS: &str = "
    a an the this that these those our my your their its his her we you they i it he she who
    there here more most less fewer better best worse good great higher highest lower lowest
    faster stronger bigger smaller new newer all every each any some no none zero many much
    successful significant excellent and or but if when while as at in on of for from by with
    without within into about between during per
    productivity quality satisfaction customers users revenue profitability efficiency
    effectiveness excellence innovation communication collaboration leadership reputation
    growth sales employees people stakeholders suppliers projects products deliveries
    engineering marketing academia organization organisation happiness visibility";

/// Verbs that name what is done, not what comes of it.
const WORK: &str = "
    launch hold conduct organise organize create develop implement deliver publish prepare define
    introduce establish hire recruit attend explore investigate identify gather collect migrate
    install deploy refactor complete finish finalise finalize formalise formalize analyse analyze
    evaluate discuss arrange produce communicate coordinate write rewrite redesign begin continue
    compile specify determine decide facilitate participate brainstorm digitise digitize";

/// Verbs of activity that are nouns as well: `Test coverage`, `Plan accuracy`.
const WORK_OR_NOUN: &str = "
    run build plan test review design release report update map research draft host train survey
    audit document pilot schedule start file present process post send open make do add move list
    script prototype interview set roll meet study group order brief workshop visit check";

/// Determiners and particles after a verb.
const AFTER_VERB: &str = "
    a an the our my your their its his her all every each any some one two three four five six
    seven eight nine ten several many more new another this that these those up out over on off
    at with monthly weekly regular half";

/// Phrases that could stand in any company's plan.
pub(super) const STOCK: &str = "
    world class
    best in class
    cutting edge
    bleeding edge
    leading edge
    state of the art
    synerg*
    low hanging
    game chang*
    next level
    paradigm*
    holistic*
    seamless*
    move the needle
    think outside
    outside the box
    boil the ocean
    going forward
    operational excellence
    thought leader*
    win win
    value add
    value added
    add value
    adding value
    drive value
    maximise value
    maximize value
    customer centric*
    delight customers
    delight our customers
    mission critical
    bring to life
    unlock potential
    unlock the potential
    unlock our potential
    future proof
    future ready
    one stop shop
    go the extra mile
    best of breed
    hit the ground running
    improve customer satisfaction
    improving customer satisfaction
    increase customer satisfaction
    improve our services
    improving our services
    improve communication
    improving communication
    help projects be more successful
    be more successful
    transform the way we work";

/// Names of figures that run anyway.
pub(super) const KPI: &str = "
    uptime
    availability
    utilisation
    utilization
    headcount
    churn
    turnover
    revenue
    profit margin
    gross margin
    monthly income
    cash flow
    cost per
    return on investment
    roi
    net promoter score
    nps
    response time
    cycle time
    lead time
    throughput
    number of
    percentage of
    rate of
    on time and in budget
    on time and within budget
    conversion rate
    bounce rate
    error rate
    defect rate
    sickness rate
    satisfaction score";
