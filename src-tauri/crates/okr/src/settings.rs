//! What is set for a whole workspace: its name, language, levels of advice and limits.

use crate::{HintRule, Id, Language};
use rust_decimal::{Decimal, dec};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The one settings row of a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Settings {
    /// Always [`Id::SETTINGS`].
    pub id: Id,
    /// The organisation's or workspace's name.
    pub name: String,
    /// Language of its exports, hints and default names.
    pub language: Language,
    /// Where advice starts.
    pub advice: AdviceLimits,
    /// Where a status tips over.
    pub status: StatusLimits,
    /// Where a closing score changes its band.
    pub bands: ScoreBands,
    /// What an objective's status is read from.
    pub objective_status: ObjectiveStatusRule,
    /// Rules of advice that are switched off.
    #[serde(default)]
    pub hints_off: Vec<HintRule>,
}

/// Counts from which a hint appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AdviceLimits {
    /// Fewest objectives on a canvas without a hint.
    pub objectives_min: u32,
    /// Most objectives on a canvas without a hint.
    pub objectives_max: u32,
    /// Most key results of an objective without a hint.
    pub key_results_max: u32,
    /// Percent of the links of a canvas from which all coming from one side is worth a hint.
    #[serde(default = "half")]
    pub lopsided: u32,
}

/// Gaps between expected and actual progress, as shares of 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StatusLimits {
    /// On track up to this gap.
    #[ts(as = "String")]
    pub on_track: Decimal,
    /// At risk up to this gap, off track beyond.
    #[ts(as = "String")]
    pub at_risk: Decimal,
    /// Exceeded when raw progress is over 1 by more than this.
    #[ts(as = "String")]
    pub exceeded: Decimal,
    /// Stale once so many check-ins were missed.
    #[serde(default = "two")]
    pub stale_after: u32,
}

/// Entries of histories older than these limits do not name them.
fn half() -> u32 {
    50
}

fn two() -> u32 {
    2
}

/// Lower borders of the closing score's bands; half-open on the unrounded score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScoreBands {
    /// Amber from here on, red below.
    #[ts(as = "String")]
    pub amber: Decimal,
    /// Green from here on.
    #[ts(as = "String")]
    pub green: Decimal,
}

/// How an objective's status is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ObjectiveStatusRule {
    /// The worst of its running key results.
    Worst,
    /// Its own progress against its own expected progress.
    OwnPace,
}

impl Settings {
    /// The settings of a new workspace.
    pub fn new(name: &str, language: Language) -> Self {
        Self {
            id: Id::SETTINGS,
            name: name.to_owned(),
            language,
            advice: AdviceLimits {
                objectives_min: 3,
                objectives_max: 5,
                key_results_max: 3,
                lopsided: half(),
            },
            status: StatusLimits {
                on_track: dec!(0.10),
                at_risk: dec!(0.30),
                exceeded: dec!(0.10),
                stale_after: two(),
            },
            bands: ScoreBands {
                amber: dec!(0.4),
                green: dec!(0.7),
            },
            objective_status: ObjectiveStatusRule::Worst,
            hints_off: vec![],
        }
    }
}

/// One field of [`Settings`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum SettingsField {
    /// The workspace's name.
    Name(String),
    /// Language of exports, hints and default names.
    Language(Language),
    /// Limits of advice.
    Advice(AdviceLimits),
    /// Limits of status.
    Status(StatusLimits),
    /// Bands of the closing score.
    Bands(ScoreBands),
    /// Rule for an objective's status.
    ObjectiveStatus(ObjectiveStatusRule),
    /// Rules of advice that are switched off.
    HintsOff(Vec<HintRule>),
}
