/* pqa-window-pages.h: the pages of the window in the order of the sidebar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PqaPageInfo:
 * @id: stable name, as used by "win.show-page"
 * @title: what the sidebar says, marked for translation
 * @icon: icon name
 * @get_type: a subclass of #PqaPage, made when the page is first visited
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} PqaPageInfo;

const PqaPageInfo *pqa_window_pages (void);
const PqaPageInfo *pqa_window_pages_find (const char *id);

G_END_DECLS
