//! The native menu. Its items are the page's commands: the page sends them when it starts
//! and when its language changes, so that titles and keys are written down once.

use serde::Deserialize;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Manager, Runtime};

/// One menu of the menu bar.
#[derive(Debug, Deserialize)]
pub struct PageMenu {
    title: String,
    items: Vec<PageMenuItem>,
}

/// One command of a menu; without an id it is a separator.
#[derive(Debug, Deserialize)]
pub struct PageMenuItem {
    id: Option<String>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    keys: String,
}

/// Shows these menus. A chosen item reaches the page as the event `menu` with its id.
#[tauri::command]
pub fn set_menu(app: AppHandle, menus: Vec<PageMenu>) -> Result<(), String> {
    let menu = build(&app, &menus).map_err(|error| error.to_string())?;
    app.set_menu(menu).map_err(|error| error.to_string())?;
    Ok(())
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
    if item.keys.is_empty() { item.title.clone() } else { format!("{}\t{}", item.title, item.keys) }
}

/// Sends the chosen command to the page.
pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    if let Some(window) = app.get_webview_window("main") {
        window.emit("menu", id).ok();
    }
}
