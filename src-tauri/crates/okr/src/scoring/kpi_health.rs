//! Health of a KPI: by its absolute limits, never by actual over target.

use rust_decimal::Decimal;

/// The limits of a KPI, in its own unit; each limit belongs to the better side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KpiLimits {
    /// More is better: green and amber from these values on.
    Higher {
        /// Green from here on.
        green: Decimal,
        /// Amber from here on.
        amber: Decimal,
    },
    /// Less is better: green and amber up to these values.
    Lower {
        /// Green up to here.
        green: Decimal,
        /// Amber up to here.
        amber: Decimal,
    },
    /// Best inside a range, both ends included.
    Range {
        /// Lowest and highest green value.
        green: (Decimal, Decimal),
        /// Lowest and highest amber value.
        amber: (Decimal, Decimal),
    },
}

/// How a KPI is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KpiHealth {
    /// As it should be.
    Green,
    /// To be watched.
    Amber,
    /// Not as it should be.
    Red,
    /// No value yet.
    NoData,
}

/// The health of a KPI at its latest value.
pub fn kpi_health(limits: KpiLimits, value: Option<Decimal>) -> KpiHealth {
    let Some(value) = value else {
        return KpiHealth::NoData;
    };
    let (green, amber) = match limits {
        KpiLimits::Higher { green, amber } => (value >= green, value >= amber),
        KpiLimits::Lower { green, amber } => (value <= green, value <= amber),
        KpiLimits::Range { green, amber } => (within(green, value), within(amber, value)),
    };
    match (green, amber) {
        (true, _) => KpiHealth::Green,
        (false, true) => KpiHealth::Amber,
        (false, false) => KpiHealth::Red,
    }
}

fn within((low, high): (Decimal, Decimal), value: Decimal) -> bool {
    low <= value && value <= high
}
