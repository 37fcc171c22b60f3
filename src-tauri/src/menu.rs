//! The native menu. Its items are the page's commands: the page sends them when it starts
//! and when its language changes, so that titles and keys are written down once. The menu
//! of the last time is kept, so that the window opens with it and is not laid out twice; the
//! first start of all keeps the bar's room with a menu that holds nothing yet.

use okr_desk::Failure;
use serde::Deserialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::menu::{Menu, MenuItemBuilder, Submenu, SubmenuBuilder};
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
        let failed = |error: tauri::Error| Failure::inside(&error.to_string());
        let menus = build(app, &args).map_err(failed)?;
        if let Some(bar) = app.menu() {
            exchange(app, bar, menus).map_err(failed)?;
        }
        // Kept for the next start only; without it that start is a little slower.
        if let Some(path) = place(app) {
            std::fs::write(path, args.to_string()).ok();
        }
        *shown = Some(args);
    }
    Ok(Value::Null)
}

/// Puts these menus in the place of those the bar holds: in one go on the window's thread,
/// and the new before the old leave, so that the bar is never empty and the page below it
/// does not move.
fn exchange(app: &AppHandle, bar: Menu<Wry>, menus: Vec<Submenu<Wry>>) -> tauri::Result<()> {
    let (tell, told) = std::sync::mpsc::channel();
    app.run_on_main_thread(move || {
        let exchanged = (|| {
            let old = bar.items()?.len();
            for menu in &menus {
                bar.append(menu)?;
            }
            for _ in 0..old {
                bar.remove_at(0)?;
            }
            Ok(())
        })();
        tell.send(exchanged).ok();
    })?;
    // Nobody answers when the window ends meanwhile.
    told.recv().unwrap_or(Ok(()))
}

/// Gives the application its menu bar, before its window is built: the menu of the last
/// time, when one is kept.
pub fn begin(app: &AppHandle) -> tauri::Result<()> {
    let kept: Option<Value> = place(app)
        .and_then(|path| std::fs::read(path).ok())
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let menus = match kept.as_ref().map(|kept| build(app, kept)) {
        Some(Ok(menus)) if !menus.is_empty() => {
            *shown(app) = kept;
            menus
        }
        _ => vec![SubmenuBuilder::new(app, "OKR Canvas").build()?],
    };
    let bar = Menu::new(app)?;
    for menu in &menus {
        bar.append(menu)?;
    }
    app.set_menu(bar)?;
    Ok(())
}

fn shown(app: &AppHandle) -> MutexGuard<'_, Option<Value>> {
    let shown = app.state::<Shown>().inner();
    shown.0.lock().unwrap_or_else(PoisonError::into_inner)
}

fn place(app: &AppHandle) -> Option<PathBuf> {
    Some(app.path().app_data_dir().ok()?.join("menus.json"))
}

fn build(app: &AppHandle, sent: &Value) -> tauri::Result<Vec<Submenu<Wry>>> {
    let sent = Menus::deserialize(sent)?;
    let menus = sent.menus.iter().map(|menu| {
        let mut below = SubmenuBuilder::new(app, &menu.title);
        for item in &menu.items {
            below = match &item.id {
                Some(id) => below.item(&MenuItemBuilder::with_id(id, label(item)).build(app)?),
                None => below.separator(),
            };
        }
        below.build()
    });
    menus.collect()
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
