// Grafana's own types of a dashboard, with the options of each kind of panel in place of "anything".
import type { AnnotationQuery, Dashboard, FieldConfigSource, Panel, RowPanel } from '@grafana/schema';
import type { Options as BarGauge } from './node_modules/@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type { Options as Stat } from './node_modules/@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type {
  FieldConfig as TimeSeriesField,
  Options as TimeSeries,
} from './node_modules/@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

/** In JSON a string stands where the types have the member of an enum. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends Array<infer Item>
    ? Array<Plain<Item>>
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

interface Source {
  type: 'prometheus';
  uid: string;
}

/** One expression, as the Prometheus data source reads it. */
interface Query {
  refId: string;
  expr: string;
  datasource: Source;
  legendFormat?: string;
  instant?: boolean;
  range?: boolean;
  editorMode: 'code';
}

type Shown<Kind extends string, Options, Field = Record<string, never>> = Omit<
  Panel,
  'type' | 'options' | 'targets' | 'fieldConfig' | 'title' | 'description' | 'datasource' | 'gridPos' | 'id'
> & {
  type: Kind;
  id: number;
  title: string;
  description: string;
  datasource: Source;
  gridPos: { x: number; y: number; w: number; h: number };
  options: Options;
  targets: Query[];
  fieldConfig: FieldConfigSource<Field>;
};

export type Board = Plain<
  Omit<Dashboard, 'panels' | 'annotations'> & {
    uid: string;
    title: string;
    description: string;
    annotations: { list: Array<AnnotationQuery<Query>> };
    panels: Array<Shown<'stat', Stat> | Shown<'timeseries', TimeSeries, TimeSeriesField> | Shown<'bargauge', BarGauge> | RowPanel>;
  }
>;
