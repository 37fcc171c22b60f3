//! The office's third objective: how it is seen.

use super::key_result_maker::{NewKeyResult, numbers};
use super::maker::{NOTHING, NewObjective, cascaded};
use super::organisation::{self as org, INES, TOM};
use super::pmo::{O3, PERCENT};
use super::pmo_work as work;
use crate::AlignedTo;
use rust_decimal::dec;

/// The objective and its key results.
pub(super) fn view() -> NewObjective {
    let subject = (
        "stakeholder view of PMO value",
        "das Bild der Beteiligten vom Wert des PMO",
    );
    NewObjective::new(O3, ("Improve", "Verbessere"), subject, INES)
        .why((
            "Sponsors hear from us when something is late, and seldom otherwise.",
            "Auftraggebende hören von uns, wenn etwas zu spät ist, und sonst selten.",
        ))
        .serves([cascaded(AlignedTo::StrategicObjective(org::S3))])
        .known_by([satisfaction(), executives()])
}

fn satisfaction() -> NewKeyResult {
    let title = ("Stakeholder satisfaction", "Zufriedenheit der Beteiligten");
    NewKeyResult::metric(title, PERCENT, dec!(74), numbers![82, 90])
        .by(INES, ("Pulse survey, monthly", "Kurzumfrage, monatlich"))
        .brings(
            (
                "Sponsors ask for help before trouble.",
                "Auftraggebende fragen, bevor es schwierig wird.",
            ),
            4,
            2,
        )
        .missed(
            dec!(80),
            ("Interview five sponsors.", "Fünf Auftraggebende befragen."),
        )
        .met((
            "Share one story a month.",
            "Jeden Monat eine Geschichte teilen.",
        ))
        .exceeded(
            dec!(84),
            ("Offer coaching to teams.", "Den Teams Begleitung anbieten."),
        )
        .seen([
            (dec!(75), 7),
            (dec!(76), 8),
            (dec!(78), 8),
            (dec!(80), 9),
            (dec!(81), 9),
        ])
        .work(work::of_satisfaction())
}

fn executives() -> NewKeyResult {
    let title = (
        "Executives joining an engagement workshop",
        "Führungskräfte, die an einem Dialogworkshop teilnehmen",
    );
    NewKeyResult::metric(title, PERCENT, dec!(0), numbers![50, 80])
        .by(TOM, ("Attendance list", "Teilnahmeliste"))
        .leading()
        .brings(
            (
                "Decisions made with the same picture.",
                "Entscheidungen mit demselben Bild vor Augen.",
            ),
            3,
            2,
        )
        .missed(dec!(45), ("Run them one to one.", "Sie einzeln führen."))
        .met(("Keep two a quarter.", "Zwei im Quartal beibehalten."))
        .exceeded(dec!(60), NOTHING)
        .seen([
            (dec!(8), 6),
            (dec!(16), 6),
            (dec!(25), 7),
            (dec!(33), 7),
            (dec!(42), 7),
        ])
        .work(work::of_executives())
}
