//! The native menu. Its items are the page's commands: the page sends them when it starts
//! and when its language changes, so that titles and keys are written down once. The menu
//! of the last time is kept, so that the window opens with it and is not laid out twice.

use okr_desk::Failure;
use serde::Deserialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Manager, Wry};

/// One menu of the menu bar.
#[derive(Debug, Deserialize)]
struct PageMenu {
    title: String,
    items: Vec<PageMenuItem>,
}

/// One command of a menu; without an id it is a separator.
#[derive(Debug, Deserialize)]
struct PageMenuItem {
    id: Option<String>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    keys: String,
}

/// What the page sends.
#[derive(Debug, Deserialize)]
struct Menus {
    menus: Vec<PageMenu>,
}

/// The menus that the window shows.
#[derive(Default)]
pub struct Shown(Mutex<Option<Value>>);

/// Shows the page's menus. A chosen item reaches the page as the event `menu` with its id.
pub fn show(app: &AppHandle, args: Value) -> Result<Value, Failure> {
    let mut shown = shown(app);
    if shown.as_ref() != Some(&args) {
        let menu = build(app, &args).map_err(|error| Failure::inside(&error.to_string()))?;
        app.set_menu(menu)
            .map_err(|error| Failure::inside(&error.to_string()))?;
        // Kept for the next start only; without it that start is a little slower.
        if let Some(path) = place(app) {
            std::fs::write(path, args.to_string()).ok();
        }
        *shown = Some(args);
    }
    Ok(Value::Null)
}

/// The menu of the last time, when one is kept.
pub fn of_last_time(app: &AppHandle) -> Option<Menu<Wry>> {
    let kept: Value = serde_json::from_slice(&std::fs::read(place(app)?).ok()?).ok()?;
    let menu = build(app, &kept).ok()?;
    *shown(app) = Some(kept);
    Some(menu)
}

fn shown(app: &AppHandle) -> MutexGuard<'_, Option<Value>> {
    let shown = app.state::<Shown>().inner();
    shown.0.lock().unwrap_or_else(PoisonError::into_inner)
}

fn place(app: &AppHandle) -> Option<PathBuf> {
    Some(app.path().app_data_dir().ok()?.join("menus.json"))
}

fn build(app: &AppHandle, sent: &Value) -> tauri::Result<Menu<Wry>> {
    let sent = Menus::deserialize(sent)?;
    let mut bar = MenuBuilder::new(app);
    for menu in &sent.menus {
        let mut below = SubmenuBuilder::new(app, &menu.title);
        for item in &menu.items {
            below = match &item.id {
                Some(id) => below.item(&MenuItemBuilder::with_id(id, label(item)).build(app)?),
                None => below.separator(),
            };
        }
        bar = bar.item(&below.build()?);
    }
    bar.build()
}

/// The keys stand in the label and are not registered with the system: a registered Ctrl Z
/// would be taken away from the text field one is typing in.
fn label(item: &PageMenuItem) -> String {
    if item.keys.is_empty() {
        item.title.clone()
    } else {
        format!("{}\t{}", item.title, item.keys)
    }
}

/// Sends the chosen command to the page.
pub fn chosen(app: &AppHandle, id: &str) {
    if let Some(window) = app.get_webview_window("main") {
        window.emit("menu", id).ok();
    }
}
