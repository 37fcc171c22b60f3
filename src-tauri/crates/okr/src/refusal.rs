//! Why an edit was not carried out, as a finished sentence.

use crate::Language;
use thiserror::Error;

/// An edit that cannot be carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.sentence(Language::En))]
pub enum Refusal {
    /// The thing the edit speaks of is not there any more.
    Gone,
    /// The id of a new thing is taken.
    AlreadyThere,
    /// A name or title is empty.
    EmptyName,
    /// A number was expected.
    NotANumber {
        /// What was typed.
        typed: String,
    },
    /// A number as the other language writes it.
    OtherDecimalMark {
        /// The same number as this language writes it.
        meant: String,
    },
    /// A fraction, which may be a score or a share.
    AFraction {
        /// Before the stroke.
        part: String,
        /// Behind it.
        whole: String,
    },
    /// By when, but not how much.
    OnlyATime,
    /// A number of more digits than can be kept exactly.
    NumberTooLong,
    /// A measure was expected.
    NotAMeasure {
        /// What was typed.
        typed: String,
    },
    /// Several targets that are not set apart by semicolons.
    SeparateTargets,
    /// Targets of one key result in two units.
    MixedUnits {
        /// One unit.
        first: String,
        /// Another one.
        second: String,
    },
    /// Targets of one key result that compare in different ways.
    MixedComparisons,
    /// The number of targets typed is more than there are periods.
    TooManyTargets {
        /// How many periods there are.
        periods: usize,
    },
    /// A relative target needs a baseline first.
    NoBaseline,
    /// A range with one limit only.
    RangeNeedsTwo,
    /// A range whose upper limit is below the lower one.
    RangeUpsideDown,
    /// A grade outside 1 to 5.
    GradeOutOfRange,
    /// A confidence outside 0 to 10.
    ConfidenceOutOfRange,
    /// A weight below 0.
    NegativeWeight,
    /// A share outside 0 to 1, or more done than there is.
    DoneOutOfRange,
    /// An end before its start.
    EndBeforeStart,
    /// A period of a single day cannot be split.
    PeriodTooShort,
    /// A rhythm of no days.
    NoRhythm,
    /// Another cycle has this name.
    CycleNamed {
        /// The name.
        name: String,
    },
    /// The unit already has a canvas in this cycle.
    CanvasExists,
    /// A unit cannot be below itself.
    UnitBelowItself,
    /// The objectives on the way round, first one again at the end.
    AlignmentCircle {
        /// Titles, in the order they serve each other.
        way: Vec<String>,
    },
    /// An objective that is to serve one of a cycle it shares no day with.
    CyclesApart {
        /// The name of its own cycle.
        own: String,
        /// The name of the other one.
        other: String,
    },
    /// A half of a split objective that holds no key result.
    HalfIsEmpty,
    /// Two objectives of different canvases that are to become one.
    OtherCanvas,
    /// The alignment is already there.
    AlreadyAligned,
    /// A waiver without words.
    NoReason,
    /// A limit below the one before it.
    LimitsOutOfOrder,
    /// A correction of a check-in that is not the key result's.
    CorrectsAnother,
    /// A target for a period of the division that the key result does not use.
    OtherDivision,
    /// A target for a period of another cycle.
    PeriodOfAnotherCycle,
    /// A text that is not JSON.
    BrokenJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON that holds something else than a plan.
    NotAPlan {
        /// What is missing or wrong, as a path: `nodes[3].title`.
        at: String,
    },
    /// A date was expected.
    NotADate,
    /// A name that fits more than one person.
    SeveralPeople {
        /// The name.
        name: String,
    },
    /// A text that is nobody's name.
    NotAName,
    /// A pasted row without a row to go to.
    NoRowHere,
    /// A pasted column without a column to go to.
    NoColumnHere,
    /// A text that is longer than any title.
    TextTooLong,
    /// A value for a key result that is measured by its milestones.
    MilestonesAreTicked,
    /// An edit that asks for nothing.
    NothingToDo,
}

impl Refusal {
    /// What is wrong and what to do, in one or two sentences.
    pub fn sentence(&self, language: Language) -> String {
        let text = |en: &str, de: &str| language.pick(en, de).to_owned();
        match self {
            Self::Gone => text(
                "This is no longer in the workspace.",
                "Das ist nicht mehr in der Arbeitsmappe.",
            ),
            Self::AlreadyThere => text(
                "This is already in the workspace.",
                "Das ist schon in der Arbeitsmappe.",
            ),
            Self::EmptyName => text("Type a name.", "Einen Namen eingeben."),
            Self::NotANumber { .. } => text(
                "Type a number, such as 6.5.",
                "Eine Zahl eingeben, etwa 6,5.",
            ),
            Self::AFraction { part, whole } => match language {
                Language::En => {
                    format!("Type {part} of {whole} for a score, or a share in percent.")
                }
                Language::De => {
                    format!(
                        "{part} von {whole} für eine Note eingeben oder einen Anteil in Prozent."
                    )
                }
            },
            Self::OnlyATime => text(
                "Type how much is to be reached. The period says by when.",
                "Eingeben, wie viel erreicht werden soll. Bis wann, sagt der Zeitraum.",
            ),
            Self::TooManyTargets { periods: 0 } => text(
                "This cycle has no periods. Type one target.",
                "Dieser Zyklus hat keine Zeiträume. Einen Zielwert eingeben.",
            ),
            Self::TooManyTargets { periods: 1 } => text(
                "There is only 1 period from here on. Type one target.",
                "Ab hier gibt es nur 1 Zeitraum. Einen Zielwert eingeben.",
            ),
            Self::OtherDecimalMark { meant } => match language {
                Language::En => format!("A comma sets thousands apart here. Type {meant}."),
                Language::De => format!("Ein Punkt trennt hier Tausender ab. {meant} eingeben."),
            },
            Self::NumberTooLong => text(
                "This number has more digits than can be kept. Type at most 28.",
                "Diese Zahl hat mehr Stellen, als sich halten lassen. Höchstens 28 eingeben.",
            ),
            Self::RangeNeedsTwo => text(
                "Between takes two limits. Type them as 3 to 5.",
                "Zwischen braucht zwei Grenzen. Als 3 bis 5 eingeben.",
            ),
            Self::NotAMeasure { .. } => text(
                "Type a measure, such as 70%, 12/hour, under 10 days or 70% -> 90%.",
                "Eine Messgröße eingeben, etwa 70\u{202f}%, 12/Stunde, unter 10 Tage oder 70\u{202f}% -> 90\u{202f}%.",
            ),
            Self::SeparateTargets => text(
                "Set the targets of the periods apart by semicolons: 10; 18.",
                "Die Zielwerte der Zeiträume mit Strichpunkten trennen: 10; 18.",
            ),
            Self::MixedUnits { first, second } => match language {
                Language::En => format!(
                    "One target is in {first}, another in {second}. Type them all in one unit."
                ),
                Language::De => format!(
                    "Ein Zielwert steht in {first}, ein anderer in {second}. Alle in einer Einheit eingeben."
                ),
            },
            Self::MixedComparisons => text(
                "All targets of a key result compare in the same way. Type under 10; 7, or 4 to 5; 3 to 4.",
                "Alle Zielwerte eines Schlüsselergebnisses vergleichen gleich. Unter 10; 7 eingeben oder 4 bis 5; 3 bis 4.",
            ),
            Self::TooManyTargets { periods } => match language {
                Language::En => format!(
                    "There are only {periods} periods from here on. Type as many targets, or fewer."
                ),
                Language::De => format!(
                    "Ab hier gibt es nur {periods} Zeiträume. Höchstens so viele Zielwerte eingeben."
                ),
            },
            Self::NoBaseline => text(
                "A relative target needs a baseline. Type the baseline first.",
                "Ein relativer Zielwert braucht einen Ausgangswert. Zuerst den Ausgangswert eingeben.",
            ),
            Self::RangeUpsideDown => text(
                "The upper limit is below the lower one. Type the lower limit first.",
                "Die obere Grenze liegt unter der unteren. Die untere Grenze zuerst eingeben.",
            ),
            Self::GradeOutOfRange => text(
                "Type a grade from 1 to 5.",
                "Eine Stufe von 1 bis 5 eingeben.",
            ),
            Self::ConfidenceOutOfRange => text(
                "Type a confidence from 0 to 10.",
                "Eine Zuversicht von 0 bis 10 eingeben.",
            ),
            Self::NegativeWeight => text(
                "Type a weight of 0 or more.",
                "Ein Gewicht von 0 oder mehr eingeben.",
            ),
            Self::DoneOutOfRange => text(
                "Type a share from 0% to 100%, or a count such as 3 of 5.",
                "Einen Anteil von 0\u{202f}% bis 100\u{202f}% eingeben oder eine Anzahl wie 3 von 5.",
            ),
            Self::EndBeforeStart => text(
                "The end is before the start. Choose a later end.",
                "Das Ende liegt vor dem Anfang. Ein späteres Ende wählen.",
            ),
            Self::PeriodTooShort => text(
                "A single day cannot be split. Let the period end later first.",
                "Ein einzelner Tag lässt sich nicht teilen. Den Zeitraum zuerst später enden lassen.",
            ),
            Self::NoRhythm => text(
                "Type a rhythm of at least 1 day.",
                "Einen Rhythmus von mindestens 1 Tag eingeben.",
            ),
            Self::CycleNamed { name } => match language {
                Language::En => {
                    format!("There is a cycle called {name} already. Give this one another name.")
                }
                Language::De => format!(
                    "Einen Zyklus namens {name} gibt es schon. Diesem einen anderen Namen geben."
                ),
            },
            Self::CanvasExists => text(
                "This unit already has a canvas in this cycle.",
                "Diese Einheit hat in diesem Zyklus schon ein Canvas.",
            ),
            Self::UnitBelowItself => text(
                "A unit cannot be below itself, even through others.",
                "Eine Einheit kann nicht unter sich selbst stehen, auch nicht über andere.",
            ),
            Self::AlignmentCircle { way } => match language {
                Language::En => format!(
                    "An objective cannot support itself, even through others: {}.",
                    way.join(" serves ")
                ),
                Language::De => format!(
                    "Ein Ziel kann sich nicht selbst dienen, auch nicht über andere: {}.",
                    way.join(" dient ")
                ),
            },
            Self::CyclesApart { own, other } => match language {
                Language::En => format!(
                    "{own} and {other} share no day. Align it to something of a cycle that overlaps {own}."
                ),
                Language::De => format!(
                    "{own} und {other} haben keinen Tag gemeinsam. Auf etwas in einem Zyklus ausrichten, der sich mit {own} überschneidet."
                ),
            },
            Self::HalfIsEmpty => text(
                "Both halves need a key result. Move one to the other side.",
                "Beide Hälften brauchen ein Schlüsselergebnis. Eines auf die andere Seite verschieben.",
            ),
            Self::OtherCanvas => text(
                "Only two objectives of one canvas can be merged. Move one of them first.",
                "Nur zwei Ziele eines Canvas lassen sich zusammenführen. Zuerst eines davon verschieben.",
            ),
            Self::AlreadyAligned => text("It serves this already.", "Es dient diesem schon."),
            Self::NoReason => text(
                "Say why, so that others can follow.",
                "Den Grund nennen, damit andere ihn verstehen.",
            ),
            Self::LimitsOutOfOrder => text(
                "The limits must rise from one to the next.",
                "Die Grenzen müssen von einer zur nächsten steigen.",
            ),
            Self::CorrectsAnother => text(
                "A check-in can only correct an earlier one of the same key result.",
                "Ein Check-in kann nur einen früheren desselben Schlüsselergebnisses berichtigen.",
            ),
            Self::OtherDivision => text(
                "This key result sets its targets on the other periods of the cycle. Change that first.",
                "Dieses Schlüsselergebnis hat seine Zielwerte in den anderen Zeiträumen des Zyklus. Zuerst das ändern.",
            ),
            Self::PeriodOfAnotherCycle => text(
                "This period belongs to another cycle than the key result.",
                "Dieser Zeitraum gehört zu einem anderen Zyklus als das Schlüsselergebnis.",
            ),
            Self::BrokenJson { line, column } => match language {
                Language::En => format!(
                    "This is not valid JSON: it breaks off at line {line}, column {column}."
                ),
                Language::De => format!(
                    "Das ist kein gültiges JSON: Es bricht in Zeile {line}, Spalte {column} ab."
                ),
            },
            Self::NotAPlan { at } => match language {
                Language::En => format!(
                    "This is JSON, but not a plan: {at} is missing or not what it should be."
                ),
                Language::De => format!(
                    "Das ist JSON, aber kein Plan: {at} fehlt oder ist nicht, was es sein soll."
                ),
            },
            Self::NotADate => text(
                "Type a date, such as 14 May 2026.",
                "Ein Datum eingeben, etwa 14. Mai 2026.",
            ),
            Self::SeveralPeople { name } => match language {
                Language::En => {
                    format!("Several people are called {name}. Choose one in the sheet.")
                }
                Language::De => format!("{name} heißen mehrere. Eine Person im Blatt wählen."),
            },
            Self::NotAName => text(
                "This is nobody’s name or initials. Type a name.",
                "Das ist niemandes Name oder Kürzel. Einen Namen eingeben.",
            ),
            Self::NoRowHere => text(
                "There is no key result here for it. Paste on an objective to add some.",
                "Hier ist kein Schlüsselergebnis dafür. Auf einem Ziel einfügen, um welche anzulegen.",
            ),
            Self::NoColumnHere => text(
                "There is no column here for it.",
                "Hier ist keine Spalte dafür.",
            ),
            Self::TextTooLong => text(
                "This text is too long for a cell. Type at most 2000 letters.",
                "Dieser Text ist zu lang für eine Zelle. Höchstens 2000 Zeichen eingeben.",
            ),
            Self::MilestonesAreTicked => text(
                "Its milestones say how far it is. Tick them in the inspector.",
                "Wie weit es ist, sagen die Meilensteine. Im Inspektor abhaken.",
            ),
            Self::NothingToDo => text("There is nothing to change.", "Es gibt nichts zu ändern."),
        }
    }

    /// A stable code, for callers that act differently on it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::AlreadyThere => "already_there",
            Self::NothingToDo => "nothing_to_do",
            Self::AlignmentCircle { .. } => "circle",
            _ => "refused",
        }
    }
}
