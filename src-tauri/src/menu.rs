//! The native menu. Its items are the page's commands: the page sends them when it starts
//! and when its language changes, so that titles and keys are written down once.

use okr_desk::Failure;
use serde::Deserialize;
use serde_json::Value;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Manager, Runtime};

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

/// Shows the page's menus. A chosen item reaches the page as the event `menu` with its id.
pub fn set(app: &AppHandle, args: Value) -> Result<Value, Failure> {
    let sent: Menus =
        serde_json::from_value(args).map_err(|error| Failure::inside(&error.to_string()))?;
    build(app, &sent.menus)
        .and_then(|menu| app.set_menu(menu))
        .map_err(|error| Failure::inside(&error.to_string()))?;
    Ok(Value::Null)
}

fn build<R: Runtime>(app: &AppHandle<R>, menus: &[PageMenu]) -> tauri::Result<Menu<R>> {
    let mut bar = MenuBuilder::new(app);
    for menu in menus {
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
pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    if let Some(window) = app.get_webview_window("main") {
        window.emit("menu", id).ok();
    }
}
