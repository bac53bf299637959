using System.Dynamic;
using System.Linq.Expressions;

namespace Deedle;

/// <remarks>Where a frame is <c>dynamic</c>, its properties are its columns, its own properties' names included.</remarks>
public partial class Frame<TRowKey, TColumnKey> : IDynamicMetaObjectProvider
{
    DynamicMetaObject IDynamicMetaObjectProvider.GetMetaObject(Expression parameter) => new ColumnsAsProperties(parameter, this);

    private Series<TRowKey, double> GetNamed(string name) => GetColumn<double>(Key(name));

    private ISeries<TRowKey> SetNamed(string name, ISeries<TRowKey> series)
    {
        ReplaceColumn(Key(name), series);
        return series;
    }

    private IEnumerable<V> SetNamedValues<V>(string name, IEnumerable<V> values)
    {
        ReplaceColumn(Key(name), values);
        return values;
    }

    private static TColumnKey Key(string name) => name is TColumnKey key ? key
        : throw new InvalidOperationException($"Columns have keys of the type {typeof(TColumnKey).Name}, so they cannot be named like properties.");

    private sealed class ColumnsAsProperties(Expression parameter, Frame<TRowKey, TColumnKey> frame) : DynamicMetaObject(parameter, BindingRestrictions.Empty, frame)
    {
        public override DynamicMetaObject BindGetMember(GetMemberBinder binder) => Call(BindingRestrictions.Empty, nameof(GetNamed), [], Expression.Constant(binder.Name));

        public override DynamicMetaObject BindSetMember(SetMemberBinder binder, DynamicMetaObject value)
        {
            var sequence = value.LimitType.GetInterfaces().FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>));
            var (method, elements, type) = typeof(ISeries<TRowKey>).IsAssignableFrom(value.LimitType) ? (nameof(SetNamed), [], typeof(ISeries<TRowKey>))
                : sequence is not null ? (nameof(SetNamedValues), sequence.GetGenericArguments(), sequence)
                : throw new InvalidOperationException($"A value of the type {value.LimitType.Name} cannot become a column.");
            return Call(BindingRestrictions.GetTypeRestriction(value.Expression, value.LimitType), method, elements, Expression.Constant(binder.Name), Expression.Convert(value.Expression, type));
        }

        private DynamicMetaObject Call(BindingRestrictions restrictions, string method, Type[] typeArguments, params Expression[] arguments) => new(
            Expression.Convert(Expression.Call(Expression.Convert(Expression, LimitType), method, typeArguments, arguments), typeof(object)),
            BindingRestrictions.GetTypeRestriction(Expression, LimitType).Merge(restrictions));
    }
}
