/** The part of Open Referral HSDS 3.0 that the portal fills. Names and nesting are the standard's. */
export type HsdsService = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly email?: string;
  readonly status: "active" | "inactive";
  readonly interpretation_services?: string;
  readonly application_process: string;
  readonly fees_description?: string;
  readonly eligibility_description?: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  /** Day the carrier last confirmed the facts. */
  readonly assured_date: string;
  readonly last_modified: string;
  readonly organization: HsdsOrganization;
  readonly phones?: readonly HsdsPhone[];
  readonly schedules?: readonly HsdsSchedule[];
  readonly service_at_locations: readonly HsdsServiceAtLocation[];
  readonly languages: readonly HsdsLanguage[];
  readonly funding?: readonly { readonly id: string; readonly source: string }[];
  readonly cost_options?: readonly HsdsCost[];
  readonly required_documents?: readonly { readonly id: string; readonly document: string }[];
  readonly attributes: readonly HsdsAttribute[];
};

export type HsdsOrganization = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly email?: string;
  readonly website?: string;
  readonly phones?: readonly HsdsPhone[];
  readonly locations?: readonly HsdsLocation[];
};

export type HsdsPhone = {
  readonly id: string;
  readonly number: string;
  readonly type: "voice" | "text";
  readonly description?: string;
};

export type HsdsSchedule = {
  readonly id: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly freq: "WEEKLY";
  readonly interval: 1;
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly notes: string;
};

export type HsdsServiceAtLocation = { readonly id: string; readonly location: HsdsLocation };

export type HsdsLocation = {
  readonly id: string;
  readonly location_type: "physical" | "virtual";
  readonly name: string;
  readonly transportation?: string;
  readonly addresses?: readonly HsdsAddress[];
  readonly accessibility?: readonly { readonly id: string; readonly description: string }[];
};

export type HsdsAddress = {
  readonly id: string;
  readonly address_1: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: "DE";
  readonly address_type: "physical";
};

export type HsdsLanguage = { readonly id: string; readonly name: string; readonly code: string };

export type HsdsCost = {
  readonly id: string;
  readonly currency: "eur";
  readonly amount: number;
};

export type HsdsAttribute = {
  readonly id: string;
  readonly link_type: string;
  readonly link_entity: "service";
  readonly taxonomy_term: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly description: string;
    readonly taxonomy_id: string;
    readonly language: "de";
  };
};
