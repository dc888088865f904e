/* pqa-estate-page.c: the page with homes, buildings and zones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-estate-page.h"

#include "pqa-building-tab.h"
#include "pqa-home-tab.h"
#include "pqa-i18n.h"
#include "pqa-zone-tab.h"

struct _PqaEstatePage
{
  PqaTabsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaEstatePage, pqa_estate_page, PQA_TYPE_TABS_PAGE)

static void
add (PqaEstatePage *self, GType type, const char *name, const char *title, const char *icon)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (self));

  pqa_tabs_page_add (PQA_TABS_PAGE (self), g_object_new (type, "context", context, NULL), name,
                     title, icon);
}

static void
pqa_estate_page_constructed (GObject *object)
{
  PqaEstatePage *self = PQA_ESTATE_PAGE (object);

  G_OBJECT_CLASS (pqa_estate_page_parent_class)->constructed (object);
  add (self, PQA_TYPE_HOME_TAB, "homes", _ ("Homes"), "pqa-home-symbolic");
  add (self, PQA_TYPE_BUILDING_TAB, "buildings", _ ("Buildings"), "pqa-estate-symbolic");
  add (self, PQA_TYPE_ZONE_TAB, "zones", _ ("Zones"), "pqa-zone-symbolic");
}

static void
pqa_estate_page_show_item (PqaPage *page, gint64 id)
{
  pqa_tabs_page_show (PQA_TABS_PAGE (page), "homes");
  pqa_page_show_item (pqa_tabs_page_get_visible (PQA_TABS_PAGE (page)), id);
}

static void
pqa_estate_page_class_init (PqaEstatePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_estate_page_constructed;
  PQA_PAGE_CLASS (klass)->show_item = pqa_estate_page_show_item;
}

static void
pqa_estate_page_init (PqaEstatePage *self)
{
}
