/* pqa-inspections-page.c: the page of inspections, plans and standards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-inspections-page.h"

#include "inspections/pqa-inspection-list-page.h"
#include "inspections/pqa-plan-list-page.h"
#include "inspections/pqa-standard-list-page.h"
#include "pqa-i18n.h"

struct _PqaInspectionsPage
{
  PqaTabsPage parent_instance;

  PqaPage *inspections;
};

G_DEFINE_FINAL_TYPE (PqaInspectionsPage, pqa_inspections_page, PQA_TYPE_TABS_PAGE)

static void
pqa_inspections_page_show_item (PqaPage *page, gint64 id)
{
  pqa_tabs_page_show (PQA_TABS_PAGE (page), "inspections");
  pqa_page_show_item (PQA_INSPECTIONS_PAGE (page)->inspections, id);
}

static PqaPage *
add_tab (
    PqaInspectionsPage *self, GType type, const char *name, const char *title, const char *icon)
{
  PqaPage *page = g_object_new (type, "context", pqa_page_get_context (PQA_PAGE (self)), NULL);

  pqa_tabs_page_add (PQA_TABS_PAGE (self), page, name, title, icon);
  return page;
}

static void
pqa_inspections_page_constructed (GObject *object)
{
  PqaInspectionsPage *self = PQA_INSPECTIONS_PAGE (object);

  G_OBJECT_CLASS (pqa_inspections_page_parent_class)->constructed (object);
  self->inspections = add_tab (self, PQA_TYPE_INSPECTION_LIST_PAGE, "inspections",
                               _ ("Inspections"), "pqa-inspections-symbolic");
  add_tab (self, PQA_TYPE_PLAN_LIST_PAGE, "plans", _ ("Plans"), "x-office-calendar-symbolic");
  add_tab (self, PQA_TYPE_STANDARD_LIST_PAGE, "standards", _ ("Standards"),
           "view-list-bullet-symbolic");
}

static void
pqa_inspections_page_class_init (PqaInspectionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_inspections_page_constructed;
  PQA_PAGE_CLASS (klass)->show_item = pqa_inspections_page_show_item;
}

static void
pqa_inspections_page_init (PqaInspectionsPage *self)
{
}
