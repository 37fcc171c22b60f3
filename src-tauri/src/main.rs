//! OKR Canvas, the desktop application.
//!
//! Owns the window, its menu and the system's dialogs. What the page asks for is answered
//! by the desk (`okr-desk`); there is no rule about OKRs in here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod dialogs;
mod menu;
mod surroundings;

fn main() {
    surroundings::prepare();
    app::run();
}
